package org.yizhan.cases;

import java.util.List;
import org.yizhan.cases.CaseEvent.AsideExcluded;
import org.yizhan.cases.CaseEvent.FollowerExcluded;
import org.yizhan.cases.CaseEvent.SuccessionUnclear;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;

/**
 * An organisation has ended and nobody takes its place by itself: it was split or abolished, or its successor stands on the
 * accused side. An open case that it handled is its bureau's to send elsewhere; what else it was, it is no more.
 */
final class Departure {
    private static final RoutingNote ENDED = new RoutingNote(
            null,
            "ended",
            "承办机构已不在有效期内且无唯一承接机构，待信访部门分办（第二十四条）",
            "the organ has ended without a single successor: the bureau has to choose (Art. 24)");

    private Departure() {}

    /** @param accused a successor stands on the accused side: it is not even named to others */
    static void of(Draft draft, Organisation ended, List<OrganisationCode> successors, boolean accused) {
        CaseState state = draft.state();
        OrganisationCode code = ended.code();
        boolean lead = state.mandate().map(Mandate::organ).filter(code::equals).isPresent();
        boolean bureau = code.equals(state.bureau());
        boolean owes = !state.dutyLog().owedBy(code).isEmpty();
        draft.happened(new SuccessionUnclear(code, successors, draft.at()));
        if (lead) {
            toBureau(draft, code, accused ? Dispatch.ACCUSED : ENDED);
        }
        if (!bureau) {
            leave(draft, code);
        }
        if (lead || bureau || owes) {
            boolean all = (lead || bureau) && !accused;
            SuccessionLetters.unclear(draft, ended, accused ? List.of() : successors, all);
        }
    }

    private static void toBureau(Draft draft, OrganisationCode organ, RoutingNote why) {
        CaseState state = draft.state();
        Transitions.next(state.stage(), Step.ORGAN_ENDED).ifPresent(next -> {
            OrganisationCode bureau = state.bureau();
            draft.forget(organ);
            draft.end(bureau, DutyKind.RULING, Ending.STOPPED, null);
            draft.end(bureau, DutyKind.CHECK, Ending.STOPPED, null);
            Assigning.triage(draft, why, next);
            if (state.dutyLog().owed(bureau, DutyKind.TRANSFER).isEmpty()) {
                int limit = draft.world().practice().reassignmentWorkingDays();
                draft.start(bureau, DutyKind.REASSIGNMENT.limited(limit), draft.today());
            }
        });
    }

    private static void leave(Draft draft, OrganisationCode code) {
        CaseState state = draft.state();
        state.letters().undelivered(code).forEach(draft::withhold);
        state.partyLog().find(code).ifPresent(party -> Parties.dismiss(draft, party, PartyEvent.Leaving.ENDED));
        draft.forget(code);
        if (state.line().followers().contains(code) || state.line().below().contains(code)) {
            draft.happened(new FollowerExcluded(code, draft.at()));
        }
        state.disputes()
                .open()
                .filter(dispute -> dispute.superior().equals(code))
                .ifPresent(dispute -> Disputes.askAnother(draft, dispute));
        if (state.aside().asked().contains(code)) {
            draft.happened(new AsideExcluded(code, draft.at()));
        }
    }
}
