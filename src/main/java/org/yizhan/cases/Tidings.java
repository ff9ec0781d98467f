package org.yizhan.cases;

import java.util.List;
import java.util.Optional;
import org.yizhan.cases.OversightEvent.BatchMoved;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.cases.TidingEvent.CaseCited;
import org.yizhan.cases.TidingEvent.CaseListed;
import org.yizhan.cases.TidingEvent.TidingHeard;
import org.yizhan.cases.TidingEvent.TidingTaken;
import org.yizhan.cases.TidingEvent.TidingsOwed;
import org.yizhan.cases.TidingEvent.TidingsRepeated;
import org.yizhan.messages.CaseId;

/**
 * What files tell each other. Whoever tells keeps in its own history whom; told right after the commit, and again until
 * all have answered, each takes it once and answers every time. So a node may die between any two of these.
 */
final class Tidings {
    private Tidings() {}

    static void owe(Draft draft, Tiding tiding, List<CaseId> to) {
        if (!to.isEmpty()) {
            TidingsOwed owed = new TidingsOwed(tiding, to, draft.at());
            draft.happened(owed);
            tell(draft, owed);
        }
    }

    private static void tell(Draft draft, TidingsOwed owed) {
        CaseId from = draft.state().caseId();
        owed.to().forEach(to -> draft.onward(to, new Fact.TidingTold(from, owed.tiding(), draft.at())));
    }

    /** Time has passed and some have not answered: a node died, or could not take it. */
    static void passed(Draft draft) {
        TidingLog log = draft.state().tidings();
        if (log.again().filter(again -> !again.isAfter(draft.at())).isPresent()) {
            draft.happened(new TidingsRepeated(draft.at()));
            log.outstanding().forEach(owed -> tell(draft, owed));
        }
    }

    static void answered(Draft draft, Fact.TidingAnswered fact) {
        if (draft.state().tidings().isOutstanding(fact.number(), fact.by())) {
            draft.happened(new TidingTaken(fact.number(), fact.by(), fact.taken(), draft.at()));
        }
    }

    static void told(Draft draft, Fact.TidingTold fact) {
        int number = fact.tiding().number();
        Optional<Boolean> before = draft.state().tidings().heard(fact.from(), number);
        boolean taken = before.orElseGet(() -> take(draft, fact));
        if (before.isEmpty()) {
            draft.happened(new TidingHeard(fact.from(), number, taken, draft.at()));
        }
        CaseId self = draft.state().caseId();
        draft.onward(fact.from(), new Fact.TidingAnswered(self, number, taken, draft.at()));
    }

    /** False if it means nothing here any more. */
    private static boolean take(Draft draft, Fact.TidingTold fact) {
        Tiding tiding = fact.tiding();
        if (tiding.leader() != null) {
            return lead(draft, tiding.leader());
        } else if (tiding.listing() != null) {
            return list(draft, fact, tiding.listing());
        } else if (tiding.citation() != null) {
            return cite(draft, fact, tiding.citation());
        }
        return tiding.standing() != null && stand(draft, fact, tiding.standing());
    }

    /** Meanwhile the leader may have turned out to stand on the accused side. */
    private static boolean lead(Draft draft, Tiding.Leader leader) {
        CaseState state = draft.state();
        Optional<Stage> next = Transitions.next(state.stage(), Step.LEADER_ASSIGNED);
        boolean accused = Leaders.isAccused(draft.world(), state, leader.organ(), leader.name());
        if (next.isEmpty() || accused) {
            return false;
        }
        draft.happened(new LeaderAssigned(
                leader.name(),
                leader.title(),
                leader.contact(),
                leader.organ(),
                leader.since(),
                leader.dueOn(),
                next.get(),
                draft.at()));
        return true;
    }

    private static boolean list(Draft draft, Fact.TidingTold fact, Tiding.Listing listing) {
        Tiding tiding = fact.tiding();
        if (!draft.state().stage().open() || draft.accusedSide().includes(tiding.by())) {
            return false;
        }
        draft.happened(new CaseListed(
                fact.from(),
                tiding.by(),
                listing.batch(),
                listing.source(),
                listing.dueOn(),
                listing.leader(),
                draft.at()));
        return true;
    }

    private static boolean cite(Draft draft, Fact.TidingTold fact, Tiding.Citation citation) {
        if (draft.accusedSide().includes(citation.organ())) {
            return false;
        }
        draft.happened(
                new CaseCited(fact.from(), fact.tiding().message(), citation.type(), citation.organ(), draft.at()));
        return true;
    }

    /** A listed case says how it stands; the list is done once all that were taken onto it are settled. */
    private static boolean stand(Draft draft, Fact.TidingTold fact, Tiding.Standing standing) {
        CaseState state = draft.state();
        boolean done = standing.solved() && state.batch().leaves(fact.from());
        Step step = done ? Step.BATCH_SOLVED : Step.BATCH_MOVED;
        Stage next = Transitions.next(state.stage(), step)
                .or(() -> Transitions.next(state.stage(), Step.BATCH_REOPENED))
                .orElseThrow();
        draft.happened(new BatchMoved(fact.from(), standing.solved(), next, draft.at()));
        return true;
    }
}
