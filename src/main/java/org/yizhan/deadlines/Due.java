package org.yizhan.deadlines;

import java.time.Instant;
import java.util.List;
import org.yizhan.ledger.DueCases.DueCase;

/**
 * Cases to tell the clock to; none if nothing was due in time.
 *
 * @param at everything received before has been decided
 * @param behind they are not due, but the ledger does not know yet when they are
 */
record Due(Instant at, List<DueCase> cases, boolean behind) {
    static final Due NOTHING = new Due(Instant.EPOCH, List.of(), false);

    public boolean isEmpty() {
        return cases.isEmpty();
    }
}
