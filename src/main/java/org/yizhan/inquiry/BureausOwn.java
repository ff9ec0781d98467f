package org.yizhan.inquiry;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.History;
import org.yizhan.cases.LetterEvent.LetterDelivered;
import org.yizhan.cases.LetterEvent.LetterDied;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.cases.Mandate;
import org.yizhan.cases.OversightEvent.CadreInformed;
import org.yizhan.cases.OversightEvent.RecommendationAnswered;
import org.yizhan.cases.OversightEvent.RecommendationMade;
import org.yizhan.cases.TidingEvent;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/**
 * What in a case is between its bureau and the one it writes to: 通报 of a cadre, and recommendations, which may blame the
 * very organ that reads the case (Arts 30, 40). Not even that it was said is shown to anybody else.
 */
final class BureausOwn {
    private static final Set<MessageKind> KINDS =
            EnumSet.of(MessageKind.CADRE_INFORMATION, MessageKind.RECOMMENDATION, MessageKind.RECOMMENDATION_FEEDBACK);

    private final Map<MessageId, MessageId> receipts = new HashMap<>();
    private final Set<OrganisationCode> addressed = new HashSet<>();
    private final Set<LetterId> letters = new HashSet<>();
    private final boolean all;
    private final OrganisationCode reader;

    BureausOwn(History history, OrganisationCode reader) {
        CaseState state = CaseState.of(history);
        this.reader = reader;
        this.all = reader.equals(state.bureau());
        if (all) {
            return;
        }
        for (MessageTaken taken : state.messages()) {
            if (KINDS.contains(taken.kind()) && !taken.sender().equals(reader)) {
                receipts.put(taken.receiptId(), taken.messageId());
            }
        }
        history.events().forEach(this::sort);
        addressed.remove(reader);
        addressed.remove(state.bureau());
        state.mandate().map(Mandate::organ).ifPresent(addressed::remove);
        history.events().forEach(this::sortLetters);
    }

    /** What was written to the reader it may know of; letters to others carry on what it may not. */
    private void sort(CaseEvent event) {
        if (event instanceof LetterWritten letter && letter.source() != null && receipts.containsKey(letter.source())) {
            if (letter.recipient().equals(reader)) {
                receipts.remove(letter.source());
            } else {
                addressed.add(letter.recipient());
            }
        }
    }

    /** Nor do receipts and reminders tell to whom it wrote. */
    private void sortLetters(CaseEvent event) {
        if (event instanceof LetterWritten letter) {
            boolean carries = letter.source() != null && receipts.containsKey(letter.source());
            if (carries || addressed.contains(letter.recipient())) {
                letters.add(letter.letter());
            }
        }
    }

    boolean hides(MessageTaken taken) {
        return receipts.containsKey(taken.receiptId());
    }

    boolean hides(CaseDuty duty) {
        return !all
                && duty.duty().id().equals("recommendation")
                && !duty.owner().equals(reader);
    }

    /** The history as the reader may know it. */
    History shown(History history) {
        return new History(
                history.caseId(),
                history.version(),
                history.events().stream().filter(event -> !hides(event)).toList());
    }

    private boolean hides(CaseEvent event) {
        if (event instanceof MessageTaken taken) {
            return hides(taken);
        }
        if (event instanceof LetterWritten letter) {
            return letters.contains(letter.letter());
        }
        if (event instanceof LetterDelivered letter) {
            return letters.contains(letter.letter());
        }
        if (event instanceof LetterDied letter) {
            return letters.contains(letter.letter());
        }
        if (event instanceof LetterPassedOn letter) {
            return letters.contains(letter.letter());
        }
        return !all && (isOversight(event) || event instanceof TidingEvent);
    }

    private boolean isOversight(CaseEvent event) {
        return (event instanceof CadreInformed informed
                        && !informed.department().equals(reader))
                || (event instanceof RecommendationMade made && receipts.containsValue(made.messageId()))
                || (event instanceof RecommendationAnswered answer && receipts.containsValue(answer.recommendation()));
    }
}
