package org.yizhan.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yizhan.cases.Fact;
import org.yizhan.ledger.DueCases.DueCase;
import org.yizhan.messages.CaseId;

/**
 * Cases to tell the clock to; none if nothing was due in time.
 *
 * @param at everything received before has been decided
 * @param chore they are not due
 * @param facts what a case is told instead of the time
 * @param told what is kept once all is recorded
 */
record Due(Instant at, List<DueCase> cases, boolean chore, Map<CaseId, Fact> facts, Runnable told) {
    static final Due NOTHING = new Due(Instant.EPOCH, List.of(), false);

    Due(Instant at, List<DueCase> cases, boolean chore) {
        this(at, cases, chore, Map.of(), () -> {});
    }

    Fact fact(CaseId id) {
        return facts.getOrDefault(id, new Fact.TimePassed(at));
    }

    public boolean isEmpty() {
        return cases.isEmpty();
    }
}
