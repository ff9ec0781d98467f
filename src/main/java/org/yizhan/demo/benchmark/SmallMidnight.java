package org.yizhan.demo.benchmark;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.yizhan.ledger.DueCases;

/** How late some cases due at one instant are told, and how late their letters are in their recipients' hands. */
final class SmallMidnight {
    private static final long STALLED_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final DueCases due;
    private final Letterbox letterbox;
    private final SteppingClock clock;

    SmallMidnight(DueCases due, Letterbox letterbox, SteppingClock clock) {
        this.due = due;
        this.letterbox = letterbox;
        this.clock = clock;
    }

    /**
     * In seconds of real time since time was moved to the instant at which they are due.
     *
     * @param decidedHalf until the decisions of half of them were committed
     * @param decided until those of all were: here a receipt exists, and bears the due instant
     * @param read until the last of their letters was read out of its queue
     */
    record Lateness(double decidedHalf, double decided, double read) {}

    Lateness at(Instant midnight, int cases) {
        clock.moveBefore(midnight);
        Moments.until(Moments.after(1));
        int letters = letterbox.all() + cases * Letterbox.LETTERS_PER_CASE;
        long began = System.nanoTime();
        clock.move(midnight);
        BooleanSupplier stalled = () -> System.nanoTime() - began > STALLED_NANOS;
        Moments.until(() -> due.count(midnight) <= cases / 2 || stalled.getAsBoolean());
        double half = Moments.secondsSince(began);
        Moments.until(() -> due.count(midnight) == 0 || stalled.getAsBoolean());
        double decided = Moments.secondsSince(began);
        Moments.until(() -> letterbox.all() >= letters || stalled.getAsBoolean());
        return new Lateness(half, decided, Moments.secondsSince(began));
    }
}
