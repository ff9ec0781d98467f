package org.yizhan.demo;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** People's time: whatever the simulated organisations do, they do a little later. */
final class Pace implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, Pace::daemon);
    private final Random random;
    private final Duration thinking;

    /** @param thinking the longest time between a letter and its answer */
    Pace(Duration thinking, long seed) {
        this.thinking = thinking;
        this.random = new Random(seed);
    }

    /** Does {@code action} after a while. */
    void later(Runnable action) {
        long delay = (long) (thinking.toMillis() * (0.2 + 0.8 * random.nextDouble()));
        Future<?> unused = timer.schedule(action, delay, TimeUnit.MILLISECONDS);
    }

    /** Does {@code action} again and again. */
    void every(Duration period, Runnable action) {
        Future<?> unused = timer.scheduleAtFixedRate(action, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** True in {@code percent} of a hundred cases. */
    boolean sometimes(int percent) {
        return random.nextInt(100) < percent;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static Thread daemon(Runnable runnable) {
        Thread thread = new Thread(runnable, "demo-pace");
        thread.setDaemon(true);
        return thread;
    }
}
