package org.yizhan.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Entry.CaseChange;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.ledger.LetterStanding.Outcome;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.LetterId;

/**
 * Which entries of a list can be written as the ledger stands, found by going through them in order before anything is
 * written: an entry counts for the ones after it only if it wins.
 */
final class Plan {
    private static final Logger log = LoggerFactory.getLogger(Plan.class);

    private final Set<SubmissionKey> taken;
    private final Map<CaseId, Integer> versions = new HashMap<>();
    /** Cases of which a decision of the list is not written: what was decided after it stands on nothing. */
    private final Set<CaseId> astray = new HashSet<>();

    private final Map<LetterId, LetterStanding> letters;
    private final Map<LetterId, LetterStanding> moved = new LinkedHashMap<>();
    private final List<Entry> winners = new ArrayList<>();
    private final Set<Integer> lost = new TreeSet<>();

    private Plan(Standing standing) {
        this.taken = new HashSet<>(standing.taken());
        this.letters = new HashMap<>(standing.letters());
        standing.heads().forEach((id, head) -> versions.put(id, head.version()));
    }

    static Plan of(List<Entry> entries, Standing standing) {
        Plan plan = new Plan(standing);
        for (int i = 0; i < entries.size(); i++) {
            if (!plan.admit(entries.get(i))) {
                plan.lost.add(i);
            }
        }
        return plan;
    }

    /** Indexes of the entries that lost. */
    Set<Integer> lost() {
        return lost;
    }

    /** The entries to write, in order, without marks and without the changes that marks have made void. */
    List<Entry> winners() {
        return winners;
    }

    /** The letters whose standing changes, in the order of their marks. */
    Map<LetterId, LetterStanding> moved() {
        return moved;
    }

    private boolean admit(Entry entry) {
        SubmissionKey key = key(entry.arrival());
        if (key != null && taken.contains(key)) {
            leftOut(entry.change());
            return false;
        }
        Optional<Outcome> outcome = Optional.ofNullable(entry.mark()).map(this::outcome);
        boolean isVoid = entry.mark() != null && !outcome.map(Outcome::counts).orElse(false);
        CaseChange change = isVoid ? null : entry.change();
        if (change != null && !advance(change)) {
            leftOut(change);
            return false;
        }
        if (isVoid) {
            leftOut(entry.change());
        }
        if (key != null) {
            taken.add(key);
        }
        outcome.map(Outcome::after).ifPresent(this::move);
        if (change != null) {
            withhold(change);
        }
        if (entry.arrival() != null || change != null) {
            winners.add(new Entry(entry.arrival(), change, null, entry.caseless()));
        }
        return true;
    }

    private void leftOut(@Nullable CaseChange change) {
        if (change != null) {
            astray.add(change.decision().caseId());
        }
    }

    /** What a decision calls back stays here, unless it has left already. */
    private void withhold(CaseChange change) {
        for (LetterId letter : change.decision().withheld()) {
            LetterMark parked = new LetterMark(
                    letter,
                    change.decision().caseId().month(),
                    LetterState.PARKED,
                    change.at(),
                    LetterStanding.WITHHELD,
                    false);
            Optional.ofNullable(outcome(parked)).map(Outcome::after).ifPresent(this::move);
        }
    }

    private void move(LetterStanding after) {
        letters.put(after.id(), after);
        moved.put(after.id(), after);
    }

    private boolean advance(CaseChange change) {
        CaseId caseId = change.decision().caseId();
        if (astray.contains(caseId) || versions.getOrDefault(caseId, 0) != change.expectedVersion()) {
            return false;
        }
        versions.put(caseId, change.expectedVersion() + 1);
        return true;
    }

    private @Nullable Outcome outcome(LetterMark mark) {
        LetterStanding letter = letters.get(mark.letter());
        if (letter == null) {
            log.warn("a {} mark names the letter {}, which this ledger does not hold", mark.state(), mark.letter());
            return null;
        }
        return letter.marked(mark);
    }

    /** The key an arrival takes; null unless it is accepted. */
    static @Nullable SubmissionKey key(@Nullable Arrival arrival) {
        if (arrival == null
                || arrival.receipt().verdict() != Verdict.ACCEPTED
                || arrival.receipt().submitted() == null) {
            return null;
        }
        return new SubmissionKey(arrival.sender(), arrival.receipt().submitted());
    }
}
