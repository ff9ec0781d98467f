package org.yizhan.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.cases.UrgentEvent.Acknowledged;
import org.yizhan.cases.UrgentEvent.AcknowledgementMissed;
import org.yizhan.cases.UrgentEvent.UrgentNoticeDelivered;
import org.yizhan.cases.UrgentEvent.UrgentlyTold;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** Who was told of an urgent matter, who has acknowledged it, and until when each may. */
final class UrgentLog {
    private final Map<LetterId, UrgentlyTold> told = new LinkedHashMap<>();
    private final Map<LetterId, UrgentlyTold> waiting = new LinkedHashMap<>();
    private final Set<LetterId> delivered = new HashSet<>();

    void apply(UrgentEvent event) {
        if (event instanceof UrgentlyTold one) {
            told.put(one.letter(), one);
            waiting.put(one.letter(), one);
        } else if (event instanceof UrgentNoticeDelivered one) {
            waiting.computeIfPresent(one.letter(), (letter, before) -> before.with(one.acknowledgeBy()));
            delivered.add(one.letter());
        } else if (event instanceof Acknowledged one) {
            waiting.remove(one.letter());
        } else if (event instanceof AcknowledgementMissed one) {
            waiting.remove(one.letter());
        }
    }

    /** Its successor acknowledges the letter that it got instead. */
    void apply(LetterPassedOn event) {
        LetterId anew = event.anew();
        if (anew != null) {
            Optional.ofNullable(told.get(event.letter())).ifPresent(one -> told.put(anew, one.with(anew)));
            Optional.ofNullable(waiting.remove(event.letter())).ifPresent(one -> waiting.put(anew, one.with(anew)));
        }
    }

    void succeed(OrganisationCode from, OrganisationCode to) {
        told.replaceAll((letter, one) -> one.with(from, to));
        waiting.replaceAll((letter, one) -> one.with(from, to));
    }

    boolean isDelivered(LetterId letter) {
        return delivered.contains(letter);
    }

    /** What was told by that letter, if it is such a notice. */
    Optional<UrgentlyTold> told(LetterId letter) {
        return Optional.ofNullable(told.get(letter));
    }

    /** What was told by that letter to that organisation. */
    Optional<UrgentlyTold> told(LetterId letter, OrganisationCode organisation) {
        return Optional.ofNullable(told.get(letter))
                .filter(one -> one.recipient().equals(organisation));
    }

    /** True if that notice waits for its acknowledgement, and was not known to have been delivered. */
    boolean isUnderWay(LetterId letter) {
        return waiting.containsKey(letter) && !delivered.contains(letter);
    }

    /** Whose time has passed without a word, the longest first. */
    List<UrgentlyTold> silent(Instant at) {
        return waiting.values().stream()
                .filter(one -> !one.acknowledgeBy().isAfter(at))
                .sorted(Comparator.comparing(UrgentlyTold::acknowledgeBy))
                .toList();
    }

    /** When the next one's time ends. */
    Optional<Instant> next() {
        return waiting.values().stream().map(UrgentlyTold::acknowledgeBy).min(Comparator.naturalOrder());
    }
}
