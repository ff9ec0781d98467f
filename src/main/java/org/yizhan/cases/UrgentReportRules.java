package org.yizhan.cases;

import java.util.Objects;
import org.yizhan.cases.CaseEvent.CaseOpened;
import org.yizhan.cases.Mandate.Order;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.BureauContent.UrgentReport;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;

/**
 * UrgentReport (重大紧急报告), Arts 22 (1), 25: those who must know are told at once. In a case of its own the bureau still says
 * by a Transfer who handles it. While it is not certain who is accused nothing leaves (Art. 30 ¶3).
 */
final class UrgentReportRules implements Rules {
    private static final RoutingNote REPORTED = new RoutingNote(
            null, "urgent", "重大紧急，已即时报告，待信访部门转送", "urgent: reported at once, the bureau still has to transfer it");

    private final Incoming in;
    private final UrgentReport report;

    UrgentReportRules(Incoming in, UrgentReport report) {
        this.in = in;
        this.report = report;
    }

    @Override
    public void check() {
        if (report.occurredAt().isAfter(in.at())) {
            in.find(CaseRule.DATE_AFTER_RECEIPT, Field.OCCURRED_AT, report.occurredAt(), in.at());
        }
        Petition petition = report.petition();
        if (petition != null) {
            PetitionChecks.check(in, petition);
        } else if (opens()) {
            in.find(CaseRule.URGENT_WITHOUT_CASE, Field.PETITION);
        }
        if (petition != null && !opens() && !in.state().accused().containsAll(petition.accused())) {
            in.find(CaseRule.PARTY_NAMES_OTHERS, Field.PETITION);
        }
        if (!in.refused() && in.accusedSide(petition()).isUncertain()) {
            in.find(CaseRule.URGENT_WAITS, Field.PETITION);
        }
    }

    private boolean opens() {
        return in.state().stage() == Stage.NEW;
    }

    private Petition petition() {
        Petition petition = report.petition();
        return petition == null ? in.state().petition() : petition;
    }

    @Override
    public Step step() {
        return opens() ? Step.URGENT_OPENS : Step.URGENT_REPORTED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        if (opens()) {
            open(draft, Objects.requireNonNull(report.petition(), "checked before"), next);
        }
        draft.happened(new Transition.UrgentMatterReported(in.header().id(), report.occurredAt(), next, in.at()));
        if (in.accusedSide(petition()).isUncertain()) {
            return;
        }
        Urgent.recipients(in, petition()).forEach(recipient -> Urgent.tell(draft, in, report, recipient));
    }

    private void open(Draft draft, Petition petition, Stage next) {
        OrganisationCode bureau = Following.follower(in, in.accusedSide(petition));
        Order order = new Order(TransferMode.TRANSFER, null, false, false);
        boolean test = in.header().test();
        draft.happened(new CaseOpened(bureau, order, petition.withoutPersons(), in.receiptId(), test, in.at()));
        draft.start(bureau, DutyKind.TRANSFER.byLaw(), petition.receivedOn());
        Assigning.triage(draft, REPORTED, next);
        if (!bureau.equals(in.sender())) {
            draft.relay(in.receiptId(), bureau);
        }
    }
}
