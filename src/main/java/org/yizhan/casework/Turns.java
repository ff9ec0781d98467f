package org.yizhan.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.yizhan.cases.Fact;

/**
 * Who comes next. Somebody waits for the answer to a message, so messages go before what became of letters, where that
 * changes the order of no case and no sender; the clock comes last. Letters and the clock have a share of each round, so
 * that a full house does not stop the clock. While messages come, but few, the shares are a quarter: whoever comes next
 * waits for the round that is under way, so a midnight's deadlines must not make it long.
 */
final class Turns {
    static final int MOST_PER_ROUND = 304;
    static final int LETTERS_PER_ROUND = 128;
    static final int CLOCK_PER_ROUND = 32;
    static final int MOST_WAITING = 10_000;
    private static final int MESSAGES_PER_ROUND = MOST_PER_ROUND - LETTERS_PER_ROUND - CLOCK_PER_ROUND;

    /** So many letters for each message of a round, as many as follow from it. */
    private static final int LETTERS_PER_MESSAGE = 4;

    private static final int SMALL = 4;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Deque<Pending> first = new ArrayDeque<>();
    private final Deque<Pending> clock = new ArrayDeque<>();
    /** One permit at least while anything waits. */
    private final Semaphore waiting = new Semaphore(0);

    private long lastMessage = System.nanoTime() - QUIET_NANOS;

    /** False if too many wait already. */
    synchronized boolean add(Pending pending) {
        Deque<Pending> row = isClocks(pending) ? clock : first;
        if (row.size() >= MOST_WAITING) {
            return false;
        }
        row.add(pending);
        if (pending instanceof Pending.Submitted) {
            lastMessage = System.nanoTime();
        }
        waiting.release();
        return true;
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
        take(round);
    }

    private synchronized void take(List<Pending> round) {
        int messages = takeMessages(round);
        boolean quiet = System.nanoTime() - lastMessage >= QUIET_NANOS;
        int few = Math.max(LETTERS_PER_ROUND / SMALL, messages * LETTERS_PER_MESSAGE);
        take(first, quiet ? LETTERS_PER_ROUND : Math.min(few, LETTERS_PER_ROUND), round);
        take(clock, quiet ? CLOCK_PER_ROUND : CLOCK_PER_ROUND / SMALL, round);
        if (!isEmpty()) {
            waiting.release();
        }
    }

    /** How many it took. */
    private int takeMessages(List<Pending> round) {
        Overtaking overtaking = new Overtaking();
        List<Pending> left = new ArrayList<>();
        int room = Math.min(MESSAGES_PER_ROUND, MOST_PER_ROUND - round.size());
        for (Pending pending : first) {
            if (room > 0 && overtaking.mayGo(pending)) {
                round.add(pending);
                room--;
            } else {
                left.add(pending);
            }
        }
        int taken = first.size() - left.size();
        first.clear();
        first.addAll(left);
        return taken;
    }

    private static void take(Deque<Pending> row, int share, List<Pending> round) {
        for (int i = Math.min(share, MOST_PER_ROUND - round.size()); i > 0 && !row.isEmpty(); i--) {
            round.add(row.remove());
        }
    }

    synchronized boolean isEmpty() {
        return first.isEmpty() && clock.isEmpty();
    }
}
