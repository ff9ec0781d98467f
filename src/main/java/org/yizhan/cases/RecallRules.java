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
        return Step.RECALLED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        OrganisationCode organ = Answering.mandate(in).organ();
        Telling.tellOrgan(draft, in);
        Parties.dismissAll(draft, in.receiptId(), PartyEvent.Leaving.RECALLED);
        draft.stopAll(organ);
        draft.stopAll(in.state().bureau());
        draft.happened(new CaseRecalled(recall.reasons(), next, in.at()));
    }
}
