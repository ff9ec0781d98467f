package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Objects;
import org.yizhan.cases.DeadlineEvent.DeadlineReopened;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.HandlingLog.Result;
import org.yizhan.cases.Transition.ResultPassed;
import org.yizhan.cases.Transition.ResultReturned;
import org.yizhan.messages.BureauContent.ResultRuling;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/**
 * ResultRuling (审核意见): whoever transferred passes the result, or sends it back with reasons (退回重办). Sent back, what the
 * result had ended runs on with the dates it had; only a 交办 may get a new date for its report.
 */
final class ResultRulingRules implements Rules {
    private final Incoming in;
    private final ResultRuling ruling;

    ResultRulingRules(Incoming in, ResultRuling ruling) {
        this.in = in;
        this.ruling = ruling;
    }

    @Override
    public void check() {
        MessageId waiting = result().messageId();
        MessageId named = ruling.result();
        if (named != null && !named.equals(waiting)) {
            in.find(CaseRule.RULING_ON_ANOTHER_RESULT, Field.RESULT, named, waiting);
        }
        String reasons = ruling.reasons();
        if (!ruling.passed() && (reasons == null || reasons.isBlank())) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        LocalDate newDue = ruling.newDue();
        if (newDue != null && (ruling.passed() || !mandate().owesReport())) {
            in.find(CaseRule.NEW_DUE_NOT_ASSIGNED, Field.NEW_DUE);
        } else if (newDue != null && newDue.isBefore(in.today())) {
            in.find(CaseRule.REPORT_DUE_PAST, Field.NEW_DUE, newDue, in.today());
        }
    }

    private Result result() {
        return Objects.requireNonNull(in.state().handling().result(), "a case awaiting its check has a result");
    }

    private Mandate mandate() {
        return Answering.mandate(in);
    }

    @Override
    public Step step() {
        HandlingLog handling = in.state().handling();
        if (ruling.passed()) {
            boolean reportOwed = mandate().owesReport() && handling.report() == null;
            return reportOwed ? Step.RESULT_PASSED_REPORT_OWED : Step.RESULT_PASSED;
        }
        return handling.handled() ? Step.RESULT_RETURNED : Step.NOTICE_RETURNED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        MessageId result = result().messageId();
        draft.end(in.state().bureau(), DutyKind.CHECK, Ending.MET, null);
        if (ruling.passed()) {
            draft.happened(new ResultPassed(result, next, in.at()));
        } else {
            String reasons = Objects.requireNonNull(ruling.reasons());
            draft.happened(new ResultReturned(result, reasons, next, in.at()));
            handleAgain(draft);
        }
        draft.relay(in.receiptId(), mandate().organ());
    }

    private void handleAgain(Draft draft) {
        boolean handled = in.state().handling().handled();
        reopen(draft, handled ? DutyKind.HANDLING : DutyKind.NOTICE);
        reopen(draft, DutyKind.SIMPLE_REPLY);
        reopen(draft, DutyKind.REPORT);
        PetitionerClocks.resultGone(draft);
        LocalDate newDue = ruling.newDue();
        if (newDue != null) {
            moveReport(draft, newDue);
        }
    }

    private void reopen(Draft draft, DutyKind kind) {
        OrganisationCode organ = mandate().organ();
        draft.state()
                .dutyLog()
                .latest(organ, kind)
                .filter(duty -> duty.ending() == Ending.MET)
                .ifPresent(duty -> draft.happened(new DeadlineReopened(organ, kind.id(), duty.letter(), in.at())));
    }

    private void moveReport(Draft draft, LocalDate newDue) {
        OrganisationCode organ = mandate().organ();
        draft.state()
                .dutyLog()
                .latest(organ, DutyKind.REPORT)
                .filter(duty -> duty.clock() != null)
                .ifPresent(duty -> draft.move(duty, moved(duty, newDue), DeadlineNews.RECOMPUTED));
    }

    private StartedDeadline moved(CaseDuty report, LocalDate newDue) {
        StartedDeadline clock = Objects.requireNonNull(report.clock(), "only a running clock is moved");
        return Clocks.set(clock, newDue, new Local(in.world(), report.owner()).calendar());
    }
}
