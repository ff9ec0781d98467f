package org.yizhan.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.CaseEvent.AsideExcluded;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.CaseEvent.OrganExcluded;
import org.yizhan.cases.CaseEvent.SuccessionUnclear;
import org.yizhan.cases.History;
import org.yizhan.cases.LetterEvent.LetterDelivered;
import org.yizhan.cases.LetterEvent.LetterDied;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.cases.LetterEvent.LetterSuppressed;
import org.yizhan.cases.LetterEvent.LetterWithheld;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.cases.PartyEvent.Leaving;
import org.yizhan.cases.PartyEvent.PartyLeft;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/**
 * Something that happened in a case.
 *
 * @param type as in docs/events.md
 * @param sender of the message that was taken
 * @param recipient of the letter it happened to
 * @param kind of that message or letter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventLine(String type, Instant at, @Nullable String sender, @Nullable String recipient, @Nullable String kind) {

    /** Everything in order; who stands on the accused side is the bureau's alone to know (Art. 30 ¶3). */
    static List<EventLine> whole(History history, boolean toBureau) {
        Map<LetterId, LetterWritten> letters = new HashMap<>();
        history.events().forEach(event -> {
            if (event instanceof LetterWritten written) {
                letters.put(written.letter(), written);
            }
        });
        return history.events().stream()
                .filter(event -> toBureau || !namesAccusedSide(event))
                .map(event -> line(event, letters))
                .toList();
    }

    /** What an organ that gave the case back did itself. */
    static List<EventLine> own(History history, OrganisationCode organ) {
        return history.events().stream()
                .filter(event ->
                        event instanceof MessageTaken taken && taken.sender().equals(organ))
                .map(event -> line(event, Map.of()))
                .toList();
    }

    private static boolean namesAccusedSide(CaseEvent event) {
        return event instanceof LetterSuppressed
                || event instanceof LetterWithheld
                || event instanceof OrganExcluded
                || event instanceof AsideExcluded
                || event instanceof SuccessionUnclear
                || (event instanceof PartyLeft left && left.why() == Leaving.EXCLUDED);
    }

    private static EventLine line(CaseEvent event, Map<LetterId, LetterWritten> letters) {
        if (event instanceof MessageTaken taken) {
            return line(event, taken.sender(), null, taken.kind().element());
        }
        if (event instanceof LetterSuppressed letter) {
            return line(event, null, letter.recipient(), letter.kind().element());
        }
        LetterWritten letter = letterOf(event, letters);
        return letter == null
                ? line(event, null, null, null)
                : line(event, null, letter.recipient(), letter.kind().element());
    }

    private static @Nullable LetterWritten letterOf(CaseEvent event, Map<LetterId, LetterWritten> letters) {
        if (event instanceof LetterWritten written) {
            return written;
        }
        if (event instanceof LetterDelivered delivered) {
            return letters.get(delivered.letter());
        }
        if (event instanceof LetterDied died) {
            return letters.get(died.letter());
        }
        if (event instanceof LetterPassedOn passed) {
            return letters.get(passed.letter());
        }
        return event instanceof LetterWithheld withheld ? letters.get(withheld.letter()) : null;
    }

    private static EventLine line(
            CaseEvent event,
            @Nullable OrganisationCode sender,
            @Nullable OrganisationCode recipient,
            @Nullable String kind) {
        return new EventLine(
                event.getClass().getSimpleName(),
                event.at(),
                sender == null ? null : sender.value(),
                recipient == null ? null : recipient.value(),
                kind);
    }
}
