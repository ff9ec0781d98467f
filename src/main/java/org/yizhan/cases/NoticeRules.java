package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.cases.Transition.ResultGiven;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganisationCode;

/**
 * Notice (书面告知), Art. 23: the organ tells the petitioner whether it accepts the matter and by which path it handles it.
 * Acceptance, or that the petitioner cannot be told, starts the handling; any other outcome is the matter's result. A
 * notice takes back an objection that still waits.
 */
final class NoticeRules implements Rules {
    /** Art. 34 limits the handling of what Art. 31 (6) leaves to petition work; other paths have clocks of their own. */
    static final String PATH_OF_PETITION_WORK = "31(6)";

    private final Incoming in;
    private final Notice notice;

    NoticeRules(Incoming in, Notice notice) {
        this.in = in;
        this.notice = notice;
    }

    @Override
    public void check() {
        DateChecks.afterDelivery(in, Field.NOTICE_ON, notice.noticeOn());
        LocalDate acceptedOn = notice.acceptedOn();
        if (acceptedOn != null) {
            DateChecks.afterDelivery(in, Field.ACCEPTED_ON, acceptedOn);
        }
        switch (notice.outcome()) {
            case ACCEPTED -> {
                need(acceptedOn, CaseRule.ACCEPTANCE_WITHOUT_DATE, Field.ACCEPTED_ON);
                need(notice.path(), CaseRule.ACCEPTANCE_WITHOUT_PATH, Field.PATH);
            }
            case NOT_ACCEPTED, NO_LONGER_ACCEPTED -> need(notice.ground(), CaseRule.GROUND_MISSING, Field.GROUND);
            case LEGAL_PROCEDURE -> {
                need(notice.procedure(), CaseRule.PROCEDURE_MISSING, Field.PROCEDURE);
                need(notice.procedureOrgan(), CaseRule.PROCEDURE_MISSING, Field.PROCEDURE_ORGAN);
            }
            case CANNOT_NOTIFY -> {
                String reason = notice.ground() == null ? notice.groundText() : notice.ground();
                need(reason, CaseRule.CANNOT_NOTIFY_WITHOUT_REASON, Field.GROUND_TEXT);
            }
        }
        if (notice.simple() && simpleIsExcluded()) {
            in.find(CaseRule.SIMPLE_EXCLUDED, Field.SIMPLE);
        }
    }

    private void need(@Nullable Object value, CaseRule rule, Field field) {
        if (value == null || value.toString().isBlank()) {
            in.find(rule, field);
        }
    }

    private boolean simpleIsExcluded() {
        TransferMode mode = Answering.mandate(in).order().mode();
        return SimpleProcedure.isExcluded(in.state().petition(), mode) || !PATH_OF_PETITION_WORK.equals(notice.path());
    }

    @Override
    public Step step() {
        Mandate mandate = Answering.mandate(in);
        if (mandate.endsAtDelivery()) {
            return Step.NOTICE_OUT;
        }
        if (startsHandling(notice)) {
            return Step.NOTICE_STARTS_HANDLING;
        }
        return mandate.checked() ? Step.NOTICE_TO_CHECK : Step.NOTICE_CONCLUDES;
    }

    /** True if the matter is handled after it; any other notice is itself the matter's result. */
    static boolean startsHandling(Notice notice) {
        return notice.outcome() == NoticeOutcome.ACCEPTED || notice.outcome() == NoticeOutcome.CANNOT_NOTIFY;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new NoticeGiven(
                in.header().id(),
                notice.outcome(),
                notice.noticeOn(),
                notice.acceptedOn(),
                notice.path(),
                next,
                in.at()));
        draft.end(in.state().bureau(), DutyKind.RULING, Ending.STOPPED, null);
        if (startsHandling(notice)) {
            startHandling(draft);
            Answering.tellBureau(draft, in);
        } else {
            draft.happened(new ResultGiven(
                    MessageKind.NOTICE, in.header().id(), notice.outcome().name(), notice.noticeOn(), next, in.at()));
            Answering.concluded(draft, in.sender(), notice.noticeOn());
            Answering.tellResult(draft, in);
        }
    }

    private void startHandling(Draft draft) {
        OrganisationCode organ = in.sender();
        draft.end(organ, DutyKind.OBJECTION, Ending.STOPPED, null);
        draft.end(organ, DutyKind.TRANSFER, Ending.MET, null);
        draft.end(organ, DutyKind.REASSIGNMENT, Ending.MET, null);
        draft.end(organ, DutyKind.NOTICE, Ending.MET, notice.noticeOn());
        SimpleProcedure.noticed(draft, organ, notice);
        clock(in, notice).ifPresent(clock -> draft.start(organ, clock));
    }

    /** The handling's clock, from acceptance; empty where no law or practice limits it. */
    static Optional<StartedDeadline> clock(Incoming in, Notice notice) {
        LocalDate acceptedOn = notice.acceptedOn();
        if (acceptedOn == null || Answering.mandate(in).endsAtDelivery()) {
            return Optional.empty();
        }
        Local local = new Local(in.world(), in.sender());
        if (notice.simple() && !in.state().procedure().ordinary()) {
            int limit = in.world().practice().simpleReplyWorkingDays();
            return Optional.of(local.start(DutyKind.SIMPLE_REPLY.limited(limit), acceptedOn));
        }
        return PATH_OF_PETITION_WORK.equals(notice.path())
                ? Optional.of(local.start(DutyKind.HANDLING.byLaw(), acceptedOn))
                : Optional.empty();
    }
}
