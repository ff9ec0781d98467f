package org.yizhan.cases;

import java.util.Set;
import org.yizhan.cases.CaseEvent.AsideExcluded;
import org.yizhan.cases.PartyEvent.Leaving;
import org.yizhan.messages.OrganisationCode;

/** What a successor is in the case already: nobody stands in two places that judge, or ask, each other. */
final class Room {
    private Room() {}

    /** Clears the place that would be its second one. */
    static void make(Draft draft, OrganisationCode from, OrganisationCode to) {
        CaseState state = draft.state();
        boolean lead = isLead(state, from);
        boolean party = state.partyLog().find(to).isPresent();
        if (lead && party) {
            leave(draft, to);
        }
        if (state.partyLog().find(from).isPresent() && (party || isLead(state, to))) {
            leave(draft, from);
        }
        state.reviews()
                .open()
                .map(review -> review.asked().reviewer())
                .filter(Set.of(from, to)::contains)
                .filter(reviewer -> judgesItself(state, reviewer.equals(from) ? to : from))
                .ifPresent(reviewer -> exclude(draft, reviewer));
    }

    /** True if {@code other}, which becomes one with the reviewer, handles the case or issued what is reviewed. */
    private static boolean judgesItself(CaseState state, OrganisationCode other) {
        boolean issuer = state.reviews()
                .open()
                .filter(review -> review.asked().issuer().equals(other))
                .isPresent();
        return issuer || isLead(state, other);
    }

    private static boolean isLead(CaseState state, OrganisationCode organ) {
        return state.mandate().map(Mandate::organ).filter(organ::equals).isPresent();
    }

    private static void leave(Draft draft, OrganisationCode organ) {
        CaseState state = draft.state();
        state.dutyLog().owed(organ, DutyKind.INPUT).ifPresent(draft::forget);
        state.partyLog().find(organ).ifPresent(party -> Parties.leave(draft, party, Leaving.LEADS));
    }

    /** The review is moot; the bureau sends the request to another reviewer. */
    private static void exclude(Draft draft, OrganisationCode reviewer) {
        draft.state().dutyLog().owedBy(reviewer).stream()
                .filter(duty -> DutyKind.of(duty.duty()).isReviewers())
                .forEach(draft::forget);
        draft.happened(new AsideExcluded(reviewer, draft.at()));
    }
}
