package org.yizhan.cases;

import java.util.stream.Stream;
import org.yizhan.cases.CaseEvent.CaseOpened;
import org.yizhan.cases.CaseEvent.OrderRenewed;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Mandate.Order;
import org.yizhan.cases.UpwardEvent.SentOffNetwork;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.BureauContent.PaperTransfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.routing.AccusedSide;

/**
 * Transfer by paper to an organ outside every directory (网外转出): recorded with its number and date, the case has left the
 * exchange. It may come back, and its answer is still taken.
 */
final class OffNetworkRules implements Rules {
    private final Incoming in;
    private final PaperTransfer transfer;

    OffNetworkRules(Incoming in, PaperTransfer transfer) {
        this.in = in;
        this.transfer = transfer;
    }

    @Override
    public void check() {
        Petition petition = transfer.petition();
        PetitionChecks.check(in, petition);
        DateChecks.notAfterReceipt(in, Field.PAPER_SENT_ON, transfer.sentOn());
        DateChecks.inOrder(in, Field.RECEIVED_ON, petition.receivedOn(), Field.PAPER_SENT_ON, transfer.sentOn());
        if (in.state().line().top().isPresent()) {
            in.find(UpwardRule.OFF_NETWORK_FROM_BELOW, Field.PAPER_ORGAN);
        }
        AccusedSide side = in.accusedSide(petition);
        if (isAccused(side, petition)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.PAPER_ORGAN, transfer.organ());
        } else if (side.includes(in.sender())) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.SENDER, in.sender());
        } else if (side.isUncertain() && in.state().stage() != Stage.TRIAGE) {
            in.find(CaseRule.PARTY_WHILE_UNCERTAIN, Field.PETITION);
        }
        in.world().directory().named(transfer.organ()).stream()
                .filter(organ -> organ.inForceOn(in.today()))
                .findFirst()
                .ifPresent(
                        organ -> in.find(UpwardRule.ON_THE_NETWORK, Field.PAPER_ORGAN, transfer.organ(), organ.code()));
    }

    /** By its name: outside the directory there is nothing else to know it by. */
    private boolean isAccused(AccusedSide side, Petition petition) {
        String name = transfer.organ().strip();
        boolean named = Stream.concat(in.state().accused().stream(), petition.accused().stream())
                .anyMatch(accused -> accused.name().strip().equals(name));
        return named
                || in.world().directory().named(name).stream()
                        .map(Organisation::code)
                        .anyMatch(side::includes);
    }

    @Override
    public Step step() {
        return Step.SENT_OFF_NETWORK;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Petition petition = transfer.petition().withoutPersons();
        Order order = new Order(TransferMode.TRANSFER, null, false, false);
        boolean uncertain = in.accusedSide(transfer.petition()).isUncertain();
        OrganisationCode bureau = in.sender();
        if (in.state().stage() == Stage.NEW) {
            draft.happened(new CaseOpened(
                    bureau, order, petition, in.receiptId(), in.header().test(), in.at()));
            draft.start(bureau, DutyKind.TRANSFER.byLaw(), petition.receivedOn());
        } else {
            draft.happened(new OrderRenewed(order, petition, in.receiptId(), in.at()));
            Parties.review(draft, in.receiptId(), uncertain);
        }
        draft.end(bureau, DutyKind.TRANSFER, Ending.MET, transfer.sentOn());
        draft.end(bureau, DutyKind.SIMPLE_TRANSFER, Ending.STOPPED, null);
        draft.end(bureau, DutyKind.REASSIGNMENT, Ending.MET, transfer.sentOn());
        draft.happened(new SentOffNetwork(transfer.organ(), transfer.number(), transfer.sentOn(), next, in.at()));
    }
}
