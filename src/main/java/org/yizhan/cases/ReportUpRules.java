package org.yizhan.cases;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.CaseOpened;
import org.yizhan.cases.Mandate.Order;
import org.yizhan.cases.UpwardEvent.ReportedUp;
import org.yizhan.messages.BureauContent.ReportUp;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.routing.AccusedSide;

/**
 * ReportUp (报请 / 报送), Art. 22 (1): who has a case, or a matter that is none yet, puts it before its superior, with
 * reasons. It stays responsible until the superior has taken it over or named who handles it.
 */
final class ReportUpRules implements Rules {
    private static final RoutingNote REPORTED =
            new RoutingNote(null, "reported-up", "已报请报送上级，待批示", "reported upwards, waiting for the decision");

    private final Incoming in;
    private final ReportUp report;

    ReportUpRules(Incoming in, ReportUp report) {
        this.in = in;
        this.report = report;
    }

    @Override
    public void check() {
        if (report.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        CodeChecks.known(in, Field.SUPERIOR, report.superior());
        Petition enclosed = report.petition();
        if (enclosed != null) {
            PetitionChecks.check(in, enclosed);
        }
        if (opens()) {
            checkNew(enclosed);
        } else {
            checkCase(enclosed);
        }
        if (!in.refused()) {
            checkSuperior();
        }
    }

    private boolean opens() {
        return in.state().stage() == Stage.NEW;
    }

    private void checkNew(@Nullable Petition enclosed) {
        if (enclosed == null) {
            in.find(UpwardRule.REPORT_WITHOUT_CASE, Field.PETITION);
        } else if (in.accusedSide(enclosed).isUncertain()) {
            in.find(UpwardRule.REPORT_HELD_BACK, Field.PETITION);
        }
    }

    private void checkCase(@Nullable Petition enclosed) {
        CaseState state = in.state();
        if (enclosed != null && !state.accused().containsAll(enclosed.accused())) {
            in.find(CaseRule.PARTY_NAMES_OTHERS, Field.PETITION);
        }
        if (!state.responsible().equals(in.sender())) {
            in.find(UpwardRule.REPORTED_BY_ANOTHER, Field.SENDER, state.responsible());
        }
        state.upward().open().ifPresent(open -> in.find(UpwardRule.REPORT_WAITS, Field.MESSAGE, open.superior()));
        if (accusedSide().isUncertain()) {
            in.find(CaseRule.PARTY_WHILE_UNCERTAIN, Field.PETITION);
        }
    }

    private void checkSuperior() {
        OrganisationCode superior = report.superior();
        if (accusedSide().includes(superior)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.SUPERIOR, superior);
            return;
        }
        Set<OrganisationCode> superiors = Upwards.superiors(in, accusedSide());
        if (!superiors.contains(superior)) {
            String named = superiors.stream().map(OrganisationCode::value).collect(Collectors.joining(", "));
            in.find(UpwardRule.NOT_THE_SUPERIOR, Field.SUPERIOR, superior, named);
        }
    }

    private AccusedSide accusedSide() {
        return in.accusedSide(petition());
    }

    private Petition petition() {
        return opens()
                ? Objects.requireNonNull(report.petition(), "checked before")
                : in.state().petition();
    }

    @Override
    public Step step() {
        return opens() ? Step.REPORT_OPENS : Step.REPORTED_UP;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        boolean held = accusedSide().isUncertain();
        if (opens() && (!open(draft, petition(), next) || held)) {
            return;
        }
        Upwards.report(
                draft,
                in,
                new ReportedUp(in.header().id(), report.type(), in.sender(), report.superior(), next, in.at()));
    }

    /** False if the bureau is accused itself: then the one above has the case, and there is nothing to ask it. */
    private boolean open(Draft draft, Petition petition, Stage next) {
        OrganisationCode bureau = Following.follower(in, in.accusedSide(petition));
        Order order = new Order(TransferMode.TRANSFER, null, false, false);
        boolean test = in.header().test();
        draft.happened(new CaseOpened(bureau, order, petition.withoutPersons(), in.receiptId(), test, in.at()));
        draft.start(bureau, DutyKind.TRANSFER.byLaw(), petition.receivedOn());
        Assigning.triage(draft, REPORTED, next);
        if (!bureau.equals(in.sender())) {
            draft.relay(in.receiptId(), bureau);
            return false;
        }
        return true;
    }
}
