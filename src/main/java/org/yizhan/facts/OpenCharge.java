package org.yizhan.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.LetterEvent.LetterDelivered;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.cases.Mandate;
import org.yizhan.cases.ReviewEvent.ReviewConcluded;
import org.yizhan.cases.Transition.CaseRegistered;
import org.yizhan.cases.Transition.NoticeCorrected;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.cases.Transition.ReportGiven;
import org.yizhan.cases.Transition.ResultCorrected;
import org.yizhan.cases.Transition.ResultGiven;
import org.yizhan.cases.Transition.ResultReturned;
import org.yizhan.cases.Transition.SupplementTaken;
import org.yizhan.facts.Charge.LeftOut;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.ReviewContent.Outcome;

/** A charge while the events are being read. */
final class OpenCharge {
    Mandate mandate;
    /** Index of the first duty laid after it among all the case's. */
    final int firstDuty;

    @Nullable
    LeftOut leftOut;

    private OrganisationCode bureau;
    private final Instant assignedAt;
    private @Nullable LetterId letter;
    private @Nullable Instant deliveredAt;
    private @Nullable NoticeGiven notice;
    private @Nullable ResultGiven result;
    private @Nullable Instant reportedAt;

    OpenCharge(Mandate mandate, CaseState after, CaseEvent event) {
        this.mandate = mandate;
        this.firstDuty = after.duties().size();
        this.bureau = after.bureau();
        this.assignedAt = event.at();
        this.deliveredAt = event instanceof CaseRegistered ? event.at() : null;
        this.leftOut = mandate.endsAtDelivery() ? LeftOut.TRANSFERRED_OUT : null;
    }

    /** The successor of an organ, or of its bureau, answers for the charge from then on (Art. 24). */
    void succeed(OrganisationCode from, OrganisationCode to) {
        if (mandate.organ().equals(from)) {
            mandate = new Mandate(to, mandate.order(), mandate.source(), mandate.endsAtDelivery(), mandate.routing());
        }
        bureau = bureau.equals(from) ? to : bureau;
    }

    /** Its assignment is the first one written to the organ after it. */
    void delivered(CaseEvent event) {
        if (event instanceof LetterWritten written
                && letter == null
                && written.kind() == MessageKind.ASSIGNMENT
                && written.recipient().equals(mandate.organ())) {
            letter = written.letter();
        } else if (event instanceof LetterPassedOn passed && passed.letter().equals(letter) && deliveredAt == null) {
            letter = passed.anew() == null ? letter : passed.anew();
        } else if (event instanceof LetterDelivered arrived && arrived.letter().equals(letter) && deliveredAt == null) {
            deliveredAt = arrived.at();
        }
    }

    void said(CaseEvent event) {
        if (event instanceof NoticeGiven given) {
            notice = given;
        } else if (event instanceof NoticeCorrected anew && notice != null) {
            notice = new NoticeGiven(
                    anew.messageId(),
                    anew.outcome(),
                    anew.noticeOn(),
                    anew.acceptedOn(),
                    anew.path(),
                    notice.stage(),
                    notice.at());
        } else if (event instanceof ResultGiven given) {
            result = given;
        } else if (event instanceof ResultCorrected anew && result != null) {
            result = new ResultGiven(
                    result.kind(), anew.messageId(), anew.outcome(), anew.datedOn(), result.stage(), result.at());
        } else if (event instanceof ReportGiven report) {
            reportedAt = report.at();
        } else if (isAnew(event)) {
            forgetResult();
        }
    }

    /** The matter is to be handled again. */
    private static boolean isAnew(CaseEvent event) {
        return event instanceof ResultReturned
                || (event instanceof ReviewConcluded review && review.outcome() == Outcome.REVOKED)
                || (event instanceof SupplementTaken taken && taken.choice() == AfterClosing.REOPEN);
    }

    private void forgetResult() {
        if (result != null && result.kind() == MessageKind.NOTICE) {
            notice = null;
        }
        result = null;
        reportedAt = null;
    }

    /** @param after the duties laid since, whoever's they are */
    Charge closed(List<CaseDuty> after, boolean again) {
        List<CaseDuty> own = after.stream()
                .filter(duty -> duty.owner().equals(mandate.organ()))
                .toList();
        return new Charge(mandate, bureau, assignedAt, deliveredAt, again, notice, result, reportedAt, own, leftOut);
    }
}
