package org.yizhan.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.LetterEvent.LetterDelivered;
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
    private final List<RelayHeld> held = new ArrayList<>();

    void apply(LetterEvent event) {
        if (event instanceof LetterWritten letter) {
            written.put(letter.letter(), letter);
            if (letter.number() > 0) {
                last.put(letter.recipient(), letter);
            }
            held.removeIf(relay ->
                    relay.source().equals(letter.source()) && relay.recipient().equals(letter.recipient()));
        } else if (event instanceof LetterDelivered letter) {
            delivered.putIfAbsent(letter.letter(), letter.at());
        } else if (event instanceof RelayHeld relay) {
            held.add(relay);
        }
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
        return last.containsKey(recipient);
    }

    /** True if a letter to the organisation carries that message, or waits for its attachments to do so. */
    boolean carried(MessageId source, OrganisationCode recipient) {
        return written.values().stream()
                        .anyMatch(letter -> source.equals(letter.source())
                                && letter.recipient().equals(recipient))
                || held.stream()
                        .anyMatch(relay -> relay.source().equals(source)
                                && relay.recipient().equals(recipient));
    }

    List<LetterId> undelivered(OrganisationCode recipient) {
        return written.values().stream()
                .filter(letter -> letter.recipient().equals(recipient) && !isDelivered(letter.letter()))
                .map(LetterWritten::letter)
                .toList();
    }

    /** The organisation's last assignment. */
    Optional<LetterWritten> assignmentOf(OrganisationCode organ) {
        return written.values().stream()
                .filter(letter -> letter.kind() == MessageKind.ASSIGNMENT)
                .filter(letter -> letter.recipient().equals(organ))
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
