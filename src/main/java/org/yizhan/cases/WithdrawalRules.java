package org.yizhan.cases;

import org.yizhan.cases.Transition.WithdrawalTaken;
import org.yizhan.messages.BureauContent.PetitionerWithdrawal;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.routing.Router;

/**
 * PetitionerWithdrawal (信访人撤回), on a written statement: ends the case. Not an informant's (检举控告 are looked into
 * whatever the informant wants), and not a joint one while only some withdraw; both are put on record.
 */
final class WithdrawalRules implements Rules {
    private final Incoming in;
    private final PetitionerWithdrawal withdrawal;

    WithdrawalRules(Incoming in, PetitionerWithdrawal withdrawal) {
        this.in = in;
        this.withdrawal = withdrawal;
    }

    @Override
    public void check() {
        Petition petition = in.state().petition();
        DateChecks.notAfterReceipt(in, Field.STATEMENT_ON, withdrawal.statementOn());
        DateChecks.inOrder(in, Field.RECEIVED_ON, petition.receivedOn(), Field.STATEMENT_ON, withdrawal.statementOn());
        if (isInformants()) {
            in.find(CaseRule.WITHDRAWAL_OF_INFORMANT, Field.MESSAGE);
        } else if (isOneOfMany()) {
            in.find(CaseRule.WITHDRAWAL_OF_ONE, Field.MESSAGE);
        }
    }

    private boolean isInformants() {
        return Router.isAccusation(in.state().petition(), in.world().routing().classes())
                || !in.state().accused().isEmpty();
    }

    private boolean isOneOfMany() {
        boolean joint = in.state().petition().flags().contains(Flag.JOINT);
        return joint && withdrawal.petitioner() != null;
    }

    @Override
    public Step step() {
        return isInformants() || isOneOfMany() ? Step.WITHDRAWAL_RECORDED : Step.WITHDRAWN;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new WithdrawalTaken(withdrawal.statementOn(), next, in.at()));
        Telling.tellOrgan(draft, in);
        if (next == Stage.WITHDRAWN) {
            in.state().mandate().ifPresent(mandate -> draft.stopAll(mandate.organ()));
            in.state().aside().asked().forEach(draft::stopAll);
            draft.stopAll(in.state().bureau());
            Line.stopAll(draft);
            Parties.stopAll(draft, in.receiptId());
        }
    }
}
