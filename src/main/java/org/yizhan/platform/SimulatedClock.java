package org.yizhan.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Simulated time: stands still until somebody moves it, the same on every node, never back. A node may tell the former
 * instant for {@link #SEEN_BY_ALL} after a move, not longer.
 */
public final class SimulatedClock extends Clock {
    /** How long a reading is taken for the truth. */
    private static final Duration FRESH = Duration.ofMillis(2);
    /** After so long every node that can reach the ledger tells the new time. */
    public static final Duration SEEN_BY_ALL = FRESH.multipliedBy(2);

    private static final Logger log = LoggerFactory.getLogger(SimulatedClock.class);

    private final KeptInstant kept;
    private volatile Reading last;

    /** @param at reading of the machine's own counter of nanoseconds before the ledger was asked */
    private record Reading(Instant instant, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    /** @param first where time begins if none is kept yet */
    public SimulatedClock(KeptInstant kept, Instant first) {
        long before = System.nanoTime();
        this.kept = kept;
        this.last = new Reading(kept.begin(first.truncatedTo(ChronoUnit.MILLIS)), before);
    }

    @Override
    public Instant instant() {
        Reading seen = last;
        return seen.isFresh() ? seen.instant() : refreshed();
    }

    private synchronized Instant refreshed() {
        if (!last.isFresh()) {
            long before = System.nanoTime();
            tell(read(), before);
        }
        return last.instant();
    }

    /** Without the ledger nothing can be recorded either: until it is back, the last time known will do. */
    private Instant read() {
        try {
            return kept.read();
        } catch (DataAccessException away) {
            log.warn("simulated time could not be read", away);
            return last.instant();
        }
    }

    /**
     * Moves time on for all nodes.
     *
     * @param to later than {@code from}, in whole milliseconds
     * @return false, and nothing is changed, if it is not {@code from} any more
     */
    public synchronized boolean move(Instant from, Instant to) {
        long before = System.nanoTime();
        boolean moved = kept.move(from, to);
        if (moved) {
            tell(to, before);
        }
        return moved;
    }

    private void tell(Instant instant, long before) {
        Instant known = last.instant();
        last = new Reading(instant.isAfter(known) ? instant : known, before);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("who needs a zone converts the instant");
    }
}
