package org.yizhan.cases;

import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.OrderRenewed;
import org.yizhan.cases.Dispatch.Load;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.Matter;

/**
 * Transfer of a bureau that the case was transferred to (交下级): the same case, a further assignment. The bureaus above
 * follow; from now on objections and results go to this bureau first. Upwards it goes by 报请 only.
 */
final class HandDownRules implements Rules {
    private final Incoming in;
    private final Transfer transfer;
    private @Nullable Dispatch dispatch;

    HandDownRules(Incoming in, Transfer transfer) {
        this.in = in;
        this.transfer = transfer;
    }

    @Override
    public void check() {
        PetitionChecks.check(in, transfer.petition());
        CodeChecks.known(in, Field.ADDRESSEE, transfer.addressee());
        TransferRules.checkReportDue(in, transfer);
        if (!in.state().accused().containsAll(transfer.petition().accused())) {
            in.find(CaseRule.PARTY_NAMES_OTHERS, Field.PETITION);
        }
        OrganisationCode addressee = transfer.addressee();
        if (addressee == null) {
            return;
        }
        if (in.accusedSide(transfer.petition()).includes(addressee)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.ADDRESSEE, addressee);
        } else if (isAbove(addressee)) {
            in.find(CaseRule.HANDED_UP, Field.ADDRESSEE, addressee);
        }
    }

    private boolean isAbove(OrganisationCode addressee) {
        return addressee.equals(in.state().bureau())
                || in.state().line().followers().contains(addressee)
                || in.world().directory().isAtOrBelow(in.sender(), addressee, in.today());
    }

    @Override
    public Step step() {
        return dispatch().step(Step.HANDED_DOWN, Step.HANDED_DOWN_HELD, Step.HANDED_DOWN_TO_TRIAGE);
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Dispatch onward = dispatch();
        Line.handDown(draft, in.sender());
        draft.happened(new OrderRenewed(
                TransferRules.order(transfer), transfer.petition().withoutPersons(), in.receiptId(), in.at()));
        onward.explain(draft);
        onward.follow(draft, next);
    }

    private Dispatch dispatch() {
        if (dispatch == null) {
            Load load =
                    new Load(TransferRules.order(transfer), transfer.petition(), in.receiptId(), in.lacksAttachments());
            Matter matter = new Matter(in.sender(), in.today(), transfer.addressee(), transfer.petition());
            dispatch = Dispatch.route(load, matter, in.sender(), in.accusedSide(transfer.petition()), in.world());
        }
        return dispatch;
    }
}
