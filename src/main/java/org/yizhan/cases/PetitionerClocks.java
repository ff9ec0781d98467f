package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.yizhan.cases.Agenda.Alarm;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.HandlingLog.Result;
import org.yizhan.cases.ReviewEvent.RemedyLapsed;
import org.yizhan.cases.ReviewLog.Review;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.ServiceRecord;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.ReviewContent.Remedy;

/**
 * The petitioner's own time (Arts 35, 36): it runs from the service of the written reply and belongs to the document of its
 * owner. Without a record of service nothing runs, so the organ is reminded of that.
 */
final class PetitionerClocks {
    private PetitionerClocks() {}

    static DutyKind requestOf(Remedy remedy) {
        return remedy == Remedy.REVIEW ? DutyKind.REVIEW_REQUEST : DutyKind.RECHECK_REQUEST;
    }

    /** A result is there: that it was served has to be put on record, unless the petitioner cannot be told. */
    static void resultGiven(Draft draft, OrganisationCode organ) {
        NoticeGiven notice = draft.state().handling().notice();
        boolean untold = notice != null && notice.outcome() == NoticeOutcome.CANNOT_NOTIFY;
        boolean out = draft.state().mandate().filter(Mandate::endsAtDelivery).isPresent();
        if (!untold && !out) {
            int limit = draft.world().practice().beside().serviceRecordDays();
            draft.start(organ, DutyKind.SERVICE_RECORD.limited(limit), draft.today());
        }
    }

    /** A document was served: if it is the result, or the review of it, the petitioner's time begins. */
    static void served(Draft draft, Incoming in, ServiceRecord service) {
        OrganisationCode issuer = in.sender();
        CaseState state = draft.state();
        Result result = state.handling().result();
        boolean organs = result != null && result.messageId().equals(service.document());
        boolean opinion = organs && result != null && result.kind() == MessageKind.OPINION;
        Optional<Review> review = state.reviews().withOpinion(issuer, service.document());
        boolean out = state.mandate().filter(Mandate::endsAtDelivery).isPresent();
        if (organs) {
            draft.end(issuer, DutyKind.SERVICE_RECORD, Ending.MET, service.servedOn());
        }
        if (organs && !out) {
            letEvaluate(draft, state.bureau(), state.oversight().bureauEvaluated(), service.servedOn());
            letEvaluate(draft, issuer, state.oversight().unitEvaluated(), service.servedOn());
        }
        if (opinion && !out) {
            begin(draft, issuer, DutyKind.REVIEW_REQUEST, service.servedOn());
        } else if (review.isPresent()) {
            begin(draft, issuer, DutyKind.RECHECK_REQUEST, service.servedOn());
        }
    }

    /** 待评价: each party apart, from service. */
    private static void letEvaluate(Draft draft, OrganisationCode party, boolean evaluated, LocalDate servedOn) {
        if (!evaluated
                && draft.state().dutyLog().owed(party, DutyKind.EVALUATION).isEmpty()) {
            int limit = draft.world().practice().beside().evaluationDays();
            draft.start(party, DutyKind.EVALUATION.limited(limit), servedOn);
        }
    }

    /** The first record of a document's service counts. */
    private static void begin(Draft draft, OrganisationCode issuer, DutyKind kind, LocalDate servedOn) {
        boolean running = draft.state()
                .dutyLog()
                .latest(issuer, kind)
                .filter(CaseDuty::owed)
                .isPresent();
        if (!running && draft.state().reviews().open().isEmpty()) {
            draft.start(issuer, kind.byLaw(), servedOn);
        }
    }

    /** The opinion is no more, or another one: what ran against it stops, and so does its review. */
    static void resultGone(Draft draft) {
        draft.state().mandate().map(Mandate::organ).ifPresent(organ -> {
            draft.end(organ, DutyKind.SERVICE_RECORD, Ending.STOPPED, null);
            draft.end(organ, DutyKind.REVIEW_REQUEST, Ending.STOPPED, null);
            draft.end(organ, DutyKind.EXECUTION, Ending.STOPPED, null);
            draft.end(organ, DutyKind.EVALUATION, Ending.STOPPED, null);
        });
        draft.end(draft.state().bureau(), DutyKind.EVALUATION, Ending.STOPPED, null);
        for (OrganisationCode reviewer : draft.state().aside().reviewers()) {
            draft.end(reviewer, DutyKind.RECHECK_REQUEST, Ending.STOPPED, null);
            draft.end(reviewer, DutyKind.REVIEW_DECISION, Ending.STOPPED, null);
            draft.end(reviewer, DutyKind.REVIEW, Ending.STOPPED, null);
            draft.end(reviewer, DutyKind.RECHECK, Ending.STOPPED, null);
        }
    }

    /**
     * Its time has passed. 终结（逾期未申请） takes effect once the case is concluded; until then the time stays on the agenda.
     * 超期未评价 is what the stage that the clock came to says; nobody is told.
     */
    static void lapse(Draft draft, Alarm alarm) {
        CaseDuty duty = alarm.duty();
        if (DutyKind.of(duty.duty()) == DutyKind.EVALUATION) {
            draft.end(duty, Ending.STOPPED, null);
            return;
        }
        Remedy remedy = DutyKind.of(duty.duty()) == DutyKind.REVIEW_REQUEST ? Remedy.REVIEW : Remedy.RECHECK;
        Transitions.next(draft.state().stage(), Step.REMEDY_LAPSED).ifPresent(next -> {
            draft.happened(new RemedyLapsed(remedy, next, draft.at()));
            draft.end(duty, Ending.STOPPED, null);
            DeadlineLetters.lapsed(draft, alarm);
        });
    }
}
