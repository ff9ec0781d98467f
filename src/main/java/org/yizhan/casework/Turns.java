package org.yizhan.casework;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.yizhan.cases.Fact;

/**
 * Who comes next. Messages and letters go first; what the clock says waits behind them and has a small share of each
 * round, so that a midnight's deadlines make nobody at the door wait long, and a full house does not stop the clock.
 */
final class Turns {
    static final int MOST_PER_ROUND = 256;
    static final int CLOCK_PER_ROUND = 32;
    static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Pending> first = new LinkedBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<Pending> clock = new ArrayBlockingQueue<>(MOST_WAITING);
    /** One permit at least while anything waits. */
    private final Semaphore waiting = new Semaphore(0);

    /** False if too many wait already. */
    boolean add(Pending pending) {
        boolean added = (isClocks(pending) ? clock : first).offer(pending);
        if (added) {
            waiting.release();
        }
        return added;
    }

    private static boolean isClocks(Pending pending) {
        return pending instanceof Pending.Told told && told.fact() instanceof Fact.TimePassed;
    }

    /** Fills a round up with what waits; an empty one waits a moment for company. */
    void fill(List<Pending> round) throws InterruptedException {
        if (round.isEmpty() && !waiting.tryAcquire(200, TimeUnit.MILLISECONDS)) {
            return;
        }
        waiting.drainPermits();
        first.drainTo(round, Math.max(0, MOST_PER_ROUND - CLOCK_PER_ROUND - round.size()));
        clock.drainTo(round, Math.max(0, Math.min(CLOCK_PER_ROUND, MOST_PER_ROUND - round.size())));
        if (!isEmpty()) {
            waiting.release();
        }
    }

    boolean isEmpty() {
        return first.isEmpty() && clock.isEmpty();
    }
}
