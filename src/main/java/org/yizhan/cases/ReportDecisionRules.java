package org.yizhan.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.CaseEvent.OrderRenewed;
import org.yizhan.cases.CaseEvent.ReportSettled;
import org.yizhan.cases.CaseEvent.ReporterRelieved;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Dispatch.Load;
import org.yizhan.cases.Mandate.Order;
import org.yizhan.cases.UpwardEvent.CaseTakenOver;
import org.yizhan.cases.UpwardEvent.ReportSentBack;
import org.yizhan.cases.UpwardEvent.ReportedUp;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.BureauContent;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;

/**
 * Decision (批示) on what was reported upwards: the superior takes the case over, names who handles it, with a date if it
 * likes, or sends it back. A bureau above that takes over has the case from then on; another superior is charged with it by
 * the one that reported. Who is named gets the case from the bureau that had charged the reporter, if that is who decides,
 * else from the reporter, which stands above it then.
 */
final class ReportDecisionRules implements Rules {
    private static final RoutingNote TAKEN_OVER =
            new RoutingNote(null, "taken-over", "上级已接办，待其分办", "taken over by the bureau above, which has to choose");

    private final Incoming in;
    private final BureauContent.Decision decision;
    private final ReportedUp report;
    private @Nullable Dispatch dispatch;

    ReportDecisionRules(Incoming in, BureauContent.Decision decision) {
        this.in = in;
        this.decision = decision;
        this.report = in.state().upward().open().orElseThrow();
    }

    /** True if the sender is asked to decide on a report, and does not say that it answers something else. */
    static boolean isMeant(Incoming in, BureauContent.Decision decision) {
        return in.state()
                .upward()
                .open()
                .filter(open -> open.superior().equals(in.sender()))
                .filter(open -> decision.answers() == null || decision.answers().equals(open.messageId()))
                .isPresent();
    }

    @Override
    public void check() {
        DateChecks.notAfterReceipt(in, Field.DECIDED_ON, decision.decidedOn());
        CodeChecks.known(in, Field.DECIDING_ORGAN, decision.organ());
        boolean both = in.sender().equals(in.state().bureau())
                && in.state().procedure().extensionAsked() != null;
        if (both && decision.answers() == null) {
            in.find(UpwardRule.DECISION_ON_WHICH, Field.ANSWERS);
        }
        OrganisationCode organ = decision.handledBy();
        CodeChecks.known(in, Field.HANDLED_BY, organ);
        if (organ != null && in.accusedSide(in.state().petition()).includes(organ)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.HANDLED_BY, organ);
        } else if (organ != null && !bureauTakesOver() && isBureauAbove(organ)) {
            in.find(UpwardRule.HANDLED_ABOVE, Field.HANDLED_BY, organ);
        }
        checkDue();
    }

    private void checkDue() {
        LocalDate due = decision.dueOn();
        if (due != null && (sentBack() || bureauTakesOver())) {
            in.find(UpwardRule.DATE_FOR_NOBODY, Field.DUE_ON);
        } else if (due != null && due.isBefore(in.today())) {
            in.find(CaseRule.REPORT_DUE_PAST, Field.DUE_ON, due, in.today());
        }
    }

    private boolean isBureauAbove(OrganisationCode organ) {
        boolean above = organ.equals(in.state().bureau())
                || in.state().line().followers().contains(organ)
                || in.world().directory().isAtOrBelow(report.reporter(), organ, in.today());
        return !organ.equals(report.reporter()) && above && isBureau(organ);
    }

    private boolean isBureau(OrganisationCode organ) {
        return in.world().directory().find(organ).filter(Organisation::isBureau).isPresent();
    }

    private boolean sentBack() {
        return decision.handledBy() == null || decision.handledBy().equals(report.reporter());
    }

    private boolean bureauTakesOver() {
        return in.sender().equals(decision.handledBy()) && isBureau(in.sender());
    }

    /** The case is in the reporter's own triage, not with it as an organ. */
    private boolean inTriage() {
        return in.state().stage() == Stage.TRIAGE;
    }

    @Override
    public Step step() {
        if (sentBack()) {
            return Step.REPORT_SENT_BACK;
        }
        if (!bureauTakesOver()) {
            return dispatch().step(Step.REPORT_ASSIGNED, Step.REPORT_HELD, Step.REPORT_HELD);
        }
        if (inTriage()) {
            return Step.REPORT_TAKEN_OVER;
        }
        return in.state().line().top().isPresent() ? Step.REPORT_BACK_ABOVE : Step.REPORT_TO_TRIAGE;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Step step = step();
        draft.end(in.sender(), DutyKind.DECISION, Ending.MET, decision.decidedOn());
        draft.happened(new ReportSettled(report.messageId(), in.at()));
        draft.relay(in.receiptId(), report.reporter());
        switch (step) {
            case REPORT_SENT_BACK -> draft.happened(new ReportSentBack(report.messageId(), next, in.at()));
            case REPORT_TAKEN_OVER -> takeOver(draft, next);
            case REPORT_BACK_ABOVE -> {
                relieve(draft);
                Line.comeBack(draft, next);
            }
            case REPORT_TO_TRIAGE -> {
                relieve(draft);
                int limit = in.world().practice().reassignmentWorkingDays();
                draft.start(in.sender(), DutyKind.REASSIGNMENT.limited(limit), in.today());
                Assigning.triage(draft, TAKEN_OVER, next);
            }
            default -> assign(draft, next);
        }
    }

    private void relieve(Draft draft) {
        draft.stopAll(report.reporter());
        draft.happened(new ReporterRelieved(report.reporter(), in.at()));
    }

    /** The superior has the case with everything said in it; that it was passed upwards ends what the reporter owed. */
    private void takeOver(Draft draft, Stage next) {
        OrganisationCode superior = in.sender();
        draft.end(report.reporter(), DutyKind.TRANSFER, Ending.MET, null);
        draft.end(report.reporter(), DutyKind.REASSIGNMENT, Ending.MET, null);
        draft.stopAll(report.reporter());
        draft.happened(new CaseTakenOver(report.reporter(), superior, next, in.at()));
        draft.start(superior, DutyKind.TRANSFER.byLaw(), in.today());
        List<MessageTaken> said = draft.state().messages();
        said.stream()
                .filter(taken -> !taken.sender().equals(superior))
                .filter(taken -> !draft.state().letters().carried(taken.receiptId(), superior))
                .forEach(taken -> draft.relay(taken.receiptId(), superior));
    }

    private void assign(Draft draft, Stage next) {
        Dispatch onward = dispatch();
        Order order = order();
        if (!inTriage() && in.sender().equals(in.state().bureau())) {
            relieve(draft);
        } else if (!inTriage()) {
            Line.handDown(draft, report.reporter());
        }
        draft.happened(new OrderRenewed(order, in.state().petition(), in.state().petitionSource(), in.at()));
        onward.explain(draft);
        onward.follow(draft, next);
    }

    private Dispatch dispatch() {
        if (dispatch == null) {
            CaseState state = in.state();
            boolean waits = state.attachments().awaitedBy(state.petitionSource());
            Load load = new Load(order(), state.petition(), state.petitionSource(), waits);
            OrganisationCode organ = Objects.requireNonNull(decision.handledBy(), "sent back otherwise");
            dispatch = Dispatch.to(organ, Dispatch.DECIDED, load, in.world(), in.today());
        }
        return dispatch;
    }

    /** With a date it is a 交办: by then a closing report is owed. */
    private Order order() {
        LocalDate due = decision.dueOn();
        return due == null
                ? new Order(TransferMode.TRANSFER, null, in.state().order().checkResult(), false)
                : new Order(TransferMode.ASSIGN, due, true, false);
    }
}
