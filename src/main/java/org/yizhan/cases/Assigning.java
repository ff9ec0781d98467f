package org.yizhan.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Transition.AssignmentHeld;
import org.yizhan.cases.Transition.CaseAssigned;
import org.yizhan.cases.Transition.CaseInTriage;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;

/** Sends a case to an organ, or back to its bureau, and lays the duties on whom they then belong to. */
final class Assigning {
    private Assigning() {}

    /**
     * The case goes to the organ: what the bureau owed to pass it on is met, the organ's duties run from delivery. Material
     * that came before follows the assignment.
     */
    static void assign(Draft draft, Mandate mandate, Stage next) {
        OrganisationCode bureau = draft.state().bureau();
        draft.state().partyLog().find(mandate.organ()).ifPresent(party -> {
            Parties.dismiss(draft, party, PartyEvent.Leaving.LEADS);
        });
        draft.happened(new CaseAssigned(mandate, next, draft.at()));
        draft.end(bureau, DutyKind.TRANSFER, Ending.MET, null);
        draft.end(bureau, DutyKind.SIMPLE_TRANSFER, Ending.MET, null);
        draft.end(bureau, DutyKind.REASSIGNMENT, Ending.MET, null);
        MessageTaken source = draft.state().message(mandate.source());
        boolean toBureau = draft.world()
                .directory()
                .find(mandate.organ())
                .filter(Organisation::isBureau)
                .isPresent();
        List<Duty> charged = duties(mandate, draft.world().practice(), toBureau);
        List<Duty> duties = new Local(draft.world(), mandate.organ()).duties(charged, draft.today());
        Assignment content = new Assignment(
                source.messageId(),
                bureau,
                source.digest(),
                mandate.order().mode(),
                mandate.order().simpleProposed(),
                null,
                duties,
                RepeatWords.asMarkedNow(source.warnings(), draft.state()),
                routing(draft.state(), mandate));
        draft.write(mandate.organ(), content, mandate.source(), duties);
        List.copyOf(draft.state().supplements()).forEach(supplement -> draft.relay(supplement, mandate.organ()));
    }

    /** Why it goes there, and how often it was sent back before (推诿次数). */
    private static RoutingNote routing(CaseState state, Mandate mandate) {
        RoutingNote note = mandate.routing();
        int bounces = state.bounces();
        return bounces == 0
                ? note
                : new RoutingNote(
                        note.organ(),
                        note.rule(),
                        note.zh() + "；此前已退回 " + bounces + " 次",
                        note.en() + "; sent back " + bounces + " time(s) before");
    }

    /** Nothing leaves before the bytes are there. */
    static void hold(Draft draft, Mandate mandate, Stage next) {
        draft.happened(new AssignmentHeld(mandate, next, draft.at()));
    }

    static void triage(Draft draft, RoutingNote why, Stage next) {
        draft.happened(new CaseInTriage(why, next, draft.at()));
    }

    /** A bureau has to pass the matter on, from its own delivery; it may also handle it itself. */
    private static List<Duty> duties(Mandate mandate, Practice practice, boolean toBureau) {
        List<Duty> duties = new ArrayList<>();
        duties.add(DutyKind.OBJECTION.byLaw());
        if (toBureau) {
            duties.add(DutyKind.TRANSFER.byLaw());
        } else if (!mandate.endsAtDelivery()) {
            duties.add(DutyKind.NOTICE.byLaw());
            if (mandate.order().simpleProposed()) {
                int limit = practice.beside().simpleNoticeWorkingDays();
                duties.add(DutyKind.SIMPLE_NOTICE.limited(limit));
            }
        }
        LocalDate reportDue = mandate.order().reportDue();
        if (mandate.owesReport() && reportDue != null) {
            duties.add(DutyKind.REPORT.dueOn(reportDue));
        }
        return List.copyOf(duties);
    }
}
