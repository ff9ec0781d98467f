package org.yizhan.cases;

import java.time.LocalDate;
import org.yizhan.cases.CaseEvent.OrderRenewed;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Dispatch.Choice;
import org.yizhan.cases.Dispatch.Load;
import org.yizhan.cases.Mandate.Order;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.OrganContent.SystemTransfer;
import org.yizhan.messages.OrganisationCode;

/**
 * SystemTransfer (本系统转送交办), Art. 23 ¶1: an organ passes the matter to one below it. That one's clocks start at its
 * delivery, and it objects to the organ that passed it down, whose own notice is met by telling the petitioner where the
 * matter went.
 */
final class SystemTransferRules implements Rules {
    static final Choice PASSED_DOWN =
            new Choice("system", "由上级机关在本系统内转送", "passed down within the system of the organ above");

    private final Incoming in;
    private final SystemTransfer transfer;

    SystemTransferRules(Incoming in, SystemTransfer transfer) {
        this.in = in;
        this.transfer = transfer;
    }

    @Override
    public void check() {
        checkSubordinate();
        LocalDate due = transfer.reportDue();
        if (transfer.mode() == TransferMode.ASSIGN && due == null) {
            in.find(CaseRule.REPORT_DUE_MISSING, Field.REPORT_DUE);
        } else if (transfer.mode() != TransferMode.ASSIGN && due != null) {
            in.find(CaseRule.REPORT_DUE_NOT_ASSIGNED, Field.REPORT_DUE);
        } else if (due != null && due.isBefore(in.today())) {
            in.find(CaseRule.REPORT_DUE_PAST, Field.REPORT_DUE, due, in.today());
        }
        LocalDate told = transfer.petitionerToldOn();
        if (told != null) {
            DateChecks.afterDelivery(in, Field.PETITIONER_TOLD_ON, told);
        }
    }

    private void checkSubordinate() {
        OrganisationCode subordinate = transfer.subordinate();
        CodeChecks.known(in, Field.SUBORDINATE, subordinate);
        boolean below = in.world().directory().isAtOrBelow(subordinate, in.sender(), in.today());
        if (in.sender().equals(subordinate)
                || (in.world().directory().find(subordinate).isPresent() && !below)) {
            in.find(CaseRule.NOT_OF_THE_SYSTEM, Field.SUBORDINATE, subordinate);
        } else if (in.accusedSide(in.state().petition()).includes(subordinate)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.SUBORDINATE, subordinate);
        } else if (in.accusedSide(in.state().petition()).isUncertain()) {
            in.find(CaseRule.PARTY_WHILE_UNCERTAIN, Field.PETITION);
        }
    }

    @Override
    public Step step() {
        return dispatch().step(Step.PASSED_DOWN, Step.PASSED_DOWN_HELD, Step.PASSED_DOWN_HELD);
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Dispatch onward = dispatch();
        OrganisationCode above = in.state().bureau();
        LocalDate told = transfer.petitionerToldOn();
        if (told != null) {
            draft.end(in.sender(), DutyKind.NOTICE, Ending.MET, told);
            draft.end(in.sender(), DutyKind.SIMPLE_NOTICE, Ending.MET, told);
        }
        Line.handDown(draft, in.sender());
        CaseState state = draft.state();
        draft.happened(new OrderRenewed(order(), state.petition(), state.petitionSource(), in.at()));
        draft.relay(in.receiptId(), above);
        onward.explain(draft);
        onward.follow(draft, next);
    }

    private Order order() {
        return new Order(transfer.mode(), transfer.reportDue(), false, false);
    }

    private Dispatch dispatch() {
        CaseState state = in.state();
        boolean waits = state.attachments().awaitedBy(state.petitionSource());
        Load load = new Load(order(), state.petition(), state.petitionSource(), waits);
        return Dispatch.to(transfer.subordinate(), PASSED_DOWN, load, in.world(), in.today());
    }
}
