package org.yizhan.cases;

import org.yizhan.cases.Transition.CaseRecalled;
import org.yizhan.messages.BureauContent.Recall;
import org.yizhan.messages.OrganisationCode;

/**
 * Recall (撤回转送): the bureau's own error, not the petitioner's withdrawal. The organ's clocks stop and it takes no further
 * part; a letter still on its way is followed by the recall, in order, so that the numbers it sees have no gap.
 */
final class RecallRules implements Rules {
    private final Incoming in;
    private final Recall recall;

    RecallRules(Incoming in, Recall recall) {
        this.in = in;
        this.recall = recall;
    }

    @Override
    public void check() {
        if (recall.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
    }

    @Override
    public Step step() {
        boolean ownHandDown = !fromAbove() && in.state().line().top().isPresent();
        return ownHandDown ? Step.RECALLED_BACK : Step.RECALLED;
    }

    /** A bureau above a hand-down takes the case back from all below. */
    private boolean fromAbove() {
        return in.state().line().followers().contains(in.sender());
    }

    @Override
    public void follow(Draft draft, Stage next) {
        if (step() == Step.RECALLED_BACK) {
            recallOwn(draft, next);
            return;
        }
        if (fromAbove()) {
            takeBack(draft);
        }
        OrganisationCode organ = Answering.mandate(in).organ();
        Telling.tellOrgan(draft, in);
        Parties.dismissAll(draft, in.receiptId(), PartyEvent.Leaving.RECALLED);
        draft.stopAll(organ);
        in.state().aside().asked().forEach(draft::stopAll);
        draft.stopAll(in.state().bureau());
        draft.happened(new CaseRecalled(recall.reasons(), next, in.at()));
    }

    /** Back to the one that handed it down, which is charged as before. */
    private void recallOwn(Draft draft, Stage next) {
        OrganisationCode organ = Answering.mandate(in).organ();
        Telling.tellOrgan(draft, in);
        Parties.dismissAll(draft, in.receiptId(), PartyEvent.Leaving.RECALLED);
        draft.stopAll(organ);
        draft.end(in.sender(), DutyKind.RULING, DeadlineEvent.Ending.STOPPED, null);
        Line.comeBack(draft, next);
    }

    /** Level by level, from the lowest: each is told and owes nothing more. */
    private void takeBack(Draft draft) {
        CaseState state = draft.state();
        while (!state.bureau().equals(in.sender())) {
            Telling.tellOrgan(draft, in);
            draft.stopAll(Answering.mandate(in).organ());
            OrganisationCode above = state.line().top().orElseThrow().bureau();
            draft.happened(new CaseEvent.HandDownsTakenBack(above, draft.at()));
        }
    }
}
