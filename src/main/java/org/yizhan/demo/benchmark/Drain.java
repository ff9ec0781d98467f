package org.yizhan.demo.benchmark;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.yizhan.demo.replay.OwnCluster;
import org.yizhan.demo.replay.ProgressBar;
import org.yizhan.ledger.DueCases;

/** The large midnight as it drains: over once every letter was read, or none came for long. */
final class Drain implements BooleanSupplier {
    private static final long STALLED_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Letterbox letterbox;
    private final DueCases due;
    private final Instant midnight;
    private final ProgressBar bar;
    private final Runnable halfway;
    private final long began = System.nanoTime();
    private final int before;
    private int read;
    private long readAt = began;
    private long lookedAt = began;
    private double decided;
    private boolean halfwayPassed;

    /** @param halfway done once a third of the letters was read */
    Drain(Letterbox letterbox, DueCases due, Instant midnight, ProgressBar bar, Runnable halfway) {
        this.letterbox = letterbox;
        this.due = due;
        this.midnight = midnight;
        this.bar = bar;
        this.halfway = halfway;
        this.before = letterbox.all();
        this.read = before;
    }

    /** What is done when one gateway is to be lost on the way. */
    static Runnable killing(OwnCluster cluster, boolean kill) {
        return kill ? cluster::killGateway : () -> {};
    }

    @Override
    public boolean getAsBoolean() {
        long now = System.nanoTime();
        int all = letterbox.all();
        if (all != read) {
            readAt = now;
            read = all;
        }
        if (!halfwayPassed && all - before > (letterbox.expected() - before) / 3) {
            halfwayPassed = true;
            halfway.run();
        }
        if (decided == 0 && now - lookedAt > LOOK_NANOS) {
            lookedAt = now;
            decided = due.next().filter(next -> !next.isAfter(midnight)).isPresent() ? 0 : Moments.secondsSince(began);
        }
        bar.show(all, "信件 letters " + all);
        return all >= letterbox.expected() || now - readAt > STALLED_NANOS;
    }

    /** Seconds from its beginning until the last case was decided, and until now. */
    MidnightReport.Pace pace() {
        double seconds = Moments.secondsSince(began);
        return new MidnightReport.Pace(decided == 0 ? seconds : decided, seconds);
    }
}
