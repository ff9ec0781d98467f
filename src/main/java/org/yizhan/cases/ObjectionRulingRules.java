package org.yizhan.cases;

import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.ObjectionAgreed;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Dispatch.Load;
import org.yizhan.cases.Transition.ObjectionUpheld;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.BureauContent.ObjectionRuling;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;

/**
 * ObjectionRuling (异议核实意见), Art. 23: only once the bureau has verified and agreed does the matter leave the organ: to the
 * next one, with clocks of its own, or back to the bureau. If it does not agree, the organ goes on.
 */
final class ObjectionRulingRules implements Rules {
    private static final RoutingNote BACK = new RoutingNote(
            null, "returned", "信访部门同意退回，待分办", "the bureau agreed to take the matter back and has to choose");

    private final Incoming in;
    private final ObjectionRuling ruling;
    private @Nullable Dispatch dispatch;

    ObjectionRulingRules(Incoming in, ObjectionRuling ruling) {
        this.in = in;
        this.ruling = ruling;
    }

    @Override
    public void check() {
        if (ruling.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        OrganisationCode next = ruling.reassignTo();
        CodeChecks.known(in, Field.REASSIGN_TO, next);
        if (next == null) {
            return;
        }
        if (!ruling.agreed()) {
            in.find(CaseRule.REASSIGNED_WITHOUT_AGREEING, Field.REASSIGN_TO);
        } else if (next.equals(objector())) {
            in.find(CaseRule.REASSIGNED_TO_OBJECTOR, Field.REASSIGN_TO, next);
        } else if (isOutsideSystem(next)) {
            in.find(CaseRule.NOT_OF_THE_SYSTEM, Field.REASSIGN_TO, next);
        } else if (AccusedSide.of(in.world().directory(), in.state().accused()).includes(next)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.REASSIGN_TO, next);
        }
    }

    /** An organ that passed the case down passes it on within its own system only. */
    private boolean isOutsideSystem(OrganisationCode next) {
        boolean bureau = in.world()
                .directory()
                .find(in.sender())
                .filter(Organisation::isBureau)
                .isPresent();
        return !bureau && !in.world().directory().isAtOrBelow(next, in.sender(), in.today());
    }

    @Override
    public Step step() {
        if (ruling.agreed() && Disputes.dueOnAgreeing(in)) {
            return Step.RULED_DISPUTED;
        }
        if (ruling.agreed()
                && ruling.reassignTo() == null
                && in.state().line().top().isPresent()) {
            return Step.RULED_BACK;
        }
        if (ruling.agreed()) {
            return dispatch().step(Step.RULED_REASSIGNED, Step.RULED_HELD, Step.RULED_TO_TRIAGE);
        }
        return Answering.mandate(in).endsAtDelivery() ? Step.RULED_UPHELD_OUT : Step.RULED_UPHELD;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        OrganisationCode bureau = in.state().bureau();
        OrganisationCode objector = objector();
        draft.end(bureau, DutyKind.RULING, Ending.MET, null);
        draft.relay(in.receiptId(), objector);
        if (!ruling.agreed()) {
            draft.happened(new ObjectionUpheld(next, in.at()));
            return;
        }
        if (step() == Step.RULED_DISPUTED) {
            Disputes.open(draft, true, null, next);
            return;
        }
        if (step() == Step.RULED_BACK) {
            draft.stopAll(objector);
            draft.happened(new ObjectionAgreed(objector, in.at()));
            Line.comeBack(draft, next);
            return;
        }
        Dispatch onward = dispatch();
        draft.stopAll(objector);
        draft.happened(new ObjectionAgreed(objector, in.at()));
        if (onward.mandate().isEmpty()) {
            int limit = in.world().practice().reassignmentWorkingDays();
            draft.start(bureau, DutyKind.REASSIGNMENT.limited(limit), in.today());
        }
        onward.explain(draft);
        onward.follow(draft, next);
    }

    private OrganisationCode objector() {
        return Answering.mandate(in).organ();
    }

    private Dispatch dispatch() {
        if (dispatch == null) {
            OrganisationCode next = ruling.reassignTo();
            dispatch = next == null
                    ? Dispatch.triage(BACK)
                    : Dispatch.to(next, Dispatch.RULED, load(), in.world(), in.today());
        }
        return dispatch;
    }

    private Load load() {
        CaseState state = in.state();
        boolean waits = state.attachments().awaitedBy(state.petitionSource());
        return new Load(state.order(), state.petition(), state.petitionSource(), waits);
    }
}
