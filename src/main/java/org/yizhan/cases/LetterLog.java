package org.yizhan.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.LetterEvent.LetterDelivered;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.cases.LetterEvent.LetterSentOn;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.cases.LetterEvent.RelayHeld;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** The case's letters: their numbers, what became of them, and the relays that wait for attachments. */
final class LetterLog {
    private final Map<LetterId, LetterWritten> written = new LinkedHashMap<>();
    private final Map<LetterId, Instant> delivered = new HashMap<>();
    private final Map<OrganisationCode, LetterWritten> last = new HashMap<>();
    private final Map<LetterId, OrganisationCode> sentOn = new HashMap<>();
    private final List<RelayHeld> held = new ArrayList<>();
    /** Of letters that their recipient had been delivered: what its successor got of them. */
    private final Set<LetterId> copies = new HashSet<>();

    private final Set<LetterId> passedOn = new HashSet<>();
    private final UnaryOperator<OrganisationCode> heirs;

    /** @param heirs tells who stands for an organisation in the case now */
    LetterLog(UnaryOperator<OrganisationCode> heirs) {
        this.heirs = heirs;
    }

    void apply(LetterEvent event) {
        if (event instanceof LetterWritten letter) {
            written.put(letter.letter(), letter);
            if (letter.number() > 0) {
                last.put(letter.recipient(), letter);
            }
            held.removeIf(
                    relay -> relay.source().equals(letter.source()) && isTo(relay.recipient(), letter.recipient()));
        } else if (event instanceof LetterDelivered letter) {
            delivered.putIfAbsent(letter.letter(), letter.at());
        } else if (event instanceof LetterSentOn letter) {
            sentOn.put(letter.letter(), letter.gateway());
            find(letter.letter())
                    .filter(found -> found.number() > 0)
                    .ifPresent(found -> last.put(letter.gateway(), found));
        } else if (event instanceof RelayHeld relay) {
            held.add(relay);
        } else if (event instanceof LetterPassedOn passed) {
            passedOn.add(passed.letter());
            if (isDelivered(passed.letter()) && passed.anew() != null) {
                copies.add(passed.anew());
            }
        }
    }

    /** True if what was written to {@code recipient} is {@code organ}'s: it is the one, or succeeded it. */
    private boolean isTo(OrganisationCode recipient, OrganisationCode organ) {
        return heirs.apply(recipient).equals(organ);
    }

    int nextNumber(OrganisationCode recipient) {
        LetterWritten before = last.get(recipient);
        return before == null ? 1 : before.number() + 1;
    }

    /** The priority a recipient's first letter of the case had, which stays; null before the first. */
    @Nullable
    Integer priority(OrganisationCode recipient) {
        LetterWritten before = last.get(recipient);
        return before == null ? null : before.priority();
    }

    Optional<LetterWritten> find(LetterId id) {
        return Optional.ofNullable(written.get(id));
    }

    boolean isDelivered(LetterId id) {
        return delivered.containsKey(id);
    }

    Optional<Instant> deliveredAt(LetterId id) {
        return Optional.ofNullable(delivered.get(id));
    }

    /** True once any letter was written to the organisation. */
    boolean reached(OrganisationCode recipient) {
        return last.keySet().stream().anyMatch(written -> isTo(written, recipient));
    }

    /** True if a letter to the organisation carries that message, or waits for its attachments to do so. */
    boolean carried(MessageId source, OrganisationCode recipient) {
        return written.values().stream()
                        .anyMatch(letter -> source.equals(letter.source()) && isTo(letter.recipient(), recipient))
                || held.stream().anyMatch(relay -> relay.source().equals(source) && isTo(relay.recipient(), recipient));
    }

    /** The neighbouring gateway a letter went to; empty if it went to its recipient's own inbox. */
    Optional<OrganisationCode> sentOnTo(LetterId id) {
        return Optional.ofNullable(sentOn.get(id));
    }

    /** True if a letter that carries the message went to the gateway. */
    boolean sentOn(MessageId source, OrganisationCode gateway) {
        return written.values().stream()
                .anyMatch(letter -> source.equals(letter.source()) && gateway.equals(sentOn.get(letter.letter())));
    }

    /** The oldest assignment to the organ that went to the gateway and is not known to be delivered. */
    Optional<LetterWritten> underWay(OrganisationCode organ, OrganisationCode gateway) {
        return written.values().stream()
                .filter(letter -> letter.kind() == MessageKind.ASSIGNMENT)
                .filter(letter -> letter.recipient().equals(organ) && !isDelivered(letter.letter()))
                .filter(letter -> gateway.equals(sentOn.get(letter.letter())))
                .findFirst();
    }

    List<LetterId> undelivered(OrganisationCode recipient) {
        return written.values().stream()
                .filter(letter -> isTo(letter.recipient(), recipient) && !isDelivered(letter.letter()))
                .filter(letter -> !passedOn.contains(letter.letter()))
                .map(LetterWritten::letter)
                .toList();
    }

    /** True if its successor has got the letter, or nobody may. */
    boolean isPassedOn(LetterId id) {
        return passedOn.contains(id);
    }

    /** True if it is what a successor got of a letter that its predecessor had been delivered. */
    boolean isCopy(LetterId id) {
        return copies.contains(id);
    }

    /** The organisation's last assignment; a successor's is the one that its predecessor had been delivered. */
    Optional<LetterWritten> assignmentOf(OrganisationCode organ) {
        return written.values().stream()
                .filter(letter -> letter.kind() == MessageKind.ASSIGNMENT)
                .filter(letter -> isTo(letter.recipient(), organ) && !copies.contains(letter.letter()))
                .reduce((earlier, later) -> later);
    }

    /** When it was delivered; empty while it is on its way. */
    Optional<Instant> assignmentDelivered(OrganisationCode organ) {
        return assignmentOf(organ).flatMap(letter -> deliveredAt(letter.letter()));
    }

    List<RelayHeld> heldFor(MessageId source) {
        return held.stream().filter(relay -> relay.source().equals(source)).toList();
    }
}
