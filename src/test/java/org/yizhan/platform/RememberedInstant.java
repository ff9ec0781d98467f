package org.yizhan.platform;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Simulated time kept in memory, for nodes of one process. */
public final class RememberedInstant implements KeptInstant {
    private @Nullable Instant kept;
    private boolean away;
    private int reads;

    @Override
    public synchronized Instant begin(Instant first) {
        kept = kept == null ? first : kept;
        return kept;
    }

    @Override
    public synchronized Instant read() {
        reads++;
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        return Objects.requireNonNull(kept);
    }

    @Override
    public synchronized boolean move(Instant from, Instant to) {
        boolean still = from.equals(kept);
        kept = still ? to : kept;
        return still;
    }

    synchronized void set(Instant instant) {
        kept = instant;
    }

    synchronized void goAway() {
        away = true;
    }

    synchronized int reads() {
        return reads;
    }
}
