package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.CaseOpened;
import org.yizhan.cases.CaseEvent.CaseSplit;
import org.yizhan.cases.CaseEvent.OrderRenewed;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Dispatch.Load;
import org.yizhan.cases.Mandate.Order;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Violation.Words;
import org.yizhan.routing.AccusedSide;
import org.yizhan.routing.Matter;

/**
 * Transfer (转送, 交办, 直转), Art. 22: opens a case; for one in triage, or recalled, it says anew where it goes and how. What
 * no rule can place waits for the bureau: it is never refused for an unknown territory or class.
 */
final class TransferRules implements Rules {
    private final Incoming in;
    private final Transfer transfer;
    private @Nullable Dispatch dispatch;
    private Optional<RepeatSuspected> suspicion = Optional.empty();

    TransferRules(Incoming in, Transfer transfer) {
        this.in = in;
        this.transfer = transfer;
    }

    @Override
    public void check() {
        PetitionChecks.check(in, transfer.petition());
        CodeChecks.known(in, Field.ADDRESSEE, transfer.addressee());
        in.state().mandate().filter(mandate -> in.state().stage().open()).ifPresent(mandate -> {
            in.find(CaseRule.LEAD_TAKEN, Field.ROLE, mandate.organ());
        });
        checkReportDue(in, transfer);
        if (transfer.simpleProposed() && SimpleProcedure.isExcluded(transfer.petition(), transfer.mode())) {
            in.find(CaseRule.SIMPLE_EXCLUDED, Field.SIMPLE_PROPOSED);
        }
        OrganisationCode addressee = transfer.addressee();
        if (addressee != null && accusedSide().includes(addressee)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.ADDRESSEE, addressee);
        }
        if (!in.refused() && in.header().origin() != null) {
            checkPlaced();
        }
        if (in.refused()) {
            return;
        }
        if (reportFallsAway()) {
            in.find(CaseRule.REPORT_NOT_OWED_BY_ORGAN, Field.REPORT_DUE);
        }
        suspicion =
                RepeatMark.warn(in, transfer.petition(), dispatch().mandate().map(Mandate::organ));
    }

    /** Who sent it on waits for a delivery: what cannot be placed beyond goes back, and its bureau hears of it. */
    private void checkPlaced() {
        OrganisationCode organ = dispatch().mandate().map(Mandate::organ).orElse(null);
        boolean back = organ != null
                && in.world()
                        .directory()
                        .gatewayTo(organ)
                        .filter(in.header().hops()::contains)
                        .isPresent();
        if (organ == null || back) {
            Words why = new Words(dispatch().note().zh(), dispatch().note().en());
            in.find(CaseRule.NOT_PLACED_HERE, Field.ADDRESSEE, why);
        }
    }

    /** Art. 22 (3): a 交办 has a date of its own, by which the closing report is owed. */
    static void checkReportDue(Incoming in, Transfer transfer) {
        LocalDate due = transfer.reportDue();
        boolean assigned = transfer.mode() == TransferMode.ASSIGN;
        if (assigned && due == null) {
            in.find(CaseRule.REPORT_DUE_MISSING, Field.REPORT_DUE);
        } else if (assigned && due != null && due.isBefore(in.today())) {
            in.find(CaseRule.REPORT_DUE_PAST, Field.REPORT_DUE, due, in.today());
        } else if (!assigned && due != null) {
            in.find(CaseRule.REPORT_DUE_NOT_ASSIGNED, Field.REPORT_DUE);
        }
    }

    private boolean reportFallsAway() {
        Optional<Mandate> mandate = dispatch().mandate();
        return transfer.mode() == TransferMode.ASSIGN
                && mandate.filter(Mandate::endsAtDelivery).isPresent();
    }

    @Override
    public Step step() {
        return dispatch().step(Step.TRANSFER_ASSIGNED, Step.TRANSFER_HELD, Step.TRANSFER_TO_TRIAGE);
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Petition petition = transfer.petition().withoutPersons();
        OrganisationCode follower = follower();
        if (in.state().stage() == Stage.NEW) {
            open(draft, petition, follower);
        } else {
            draft.happened(new OrderRenewed(order(), petition, in.receiptId(), in.at()));
            if (!transfer.simpleProposed()) {
                draft.end(in.state().bureau(), DutyKind.SIMPLE_TRANSFER, Ending.STOPPED, null);
            }
            boolean movesUp = !follower.equals(in.state().bureau());
            Following.moveUp(draft, follower, next);
            Parties.review(draft, in.receiptId(), movesUp || accusedSide().isUncertain());
        }
        suspicion.ifPresent(draft::happened);
        dispatch().explain(draft);
        dispatch().follow(draft, next);
    }

    private void open(Draft draft, Petition petition, OrganisationCode bureau) {
        draft.happened(new CaseOpened(
                bureau, order(), petition, in.receiptId(), in.header().test(), in.at()));
        String letter = transfer.splitFrom();
        if (letter != null) {
            draft.happened(new CaseSplit(letter, in.at()));
        }
        draft.start(bureau, DutyKind.TRANSFER.byLaw(), petition.receivedOn());
        if (transfer.simpleProposed()) {
            SimpleProcedure.startTransfer(draft, bureau, petition.receivedOn());
        }
        if (!bureau.equals(in.sender())) {
            draft.relay(in.receiptId(), bureau);
        }
    }

    private OrganisationCode follower() {
        return Following.follower(in, accusedSide());
    }

    private AccusedSide accusedSide() {
        return in.accusedSide(transfer.petition());
    }

    private Dispatch dispatch() {
        if (dispatch == null) {
            Load load = new Load(order(), transfer.petition(), in.receiptId(), in.lacksAttachments());
            OrganisationCode chosen = chosenFromTriage();
            dispatch =
                    chosen == null ? route(load) : Dispatch.to(chosen, Dispatch.CHOSEN, load, in.world(), in.today());
        }
        return dispatch;
    }

    private Dispatch route(Load load) {
        Matter matter = new Matter(in.sender(), in.today(), transfer.addressee(), transfer.petition());
        Dispatch routed = Dispatch.route(load, matter, follower(), accusedSide(), in.world());
        return firstOrgan()
                .map(organ -> routed.instead(organ, load, in.world()))
                .orElse(routed);
    }

    /** 首接首办: whoever has the first case in hand takes its repeat too, unless the bureau has chosen another. */
    private Optional<OrganisationCode> firstOrgan() {
        return Optional.of(transfer.petition())
                .filter(petition -> transfer.addressee() == null)
                .flatMap(petition -> RepeatMark.find(in, petition).flatMap(mark -> mark.firstOrgan(in, petition)))
                .filter(organ -> !organ.equals(follower()));
    }

    /** What the rules could not settle, who is accused among it, a person of a bureau not accused itself has settled. */
    private @Nullable OrganisationCode chosenFromTriage() {
        OrganisationCode addressee = transfer.addressee();
        boolean itself = in.sender().equals(addressee);
        boolean mayChoose = in.state().stage() == Stage.TRIAGE && in.sender().equals(follower());
        return mayChoose && !itself ? addressee : null;
    }

    private Order order() {
        return order(transfer);
    }

    static Order order(Transfer transfer) {
        return new Order(transfer.mode(), transfer.reportDue(), transfer.checkResult(), transfer.simpleProposed());
    }
}
