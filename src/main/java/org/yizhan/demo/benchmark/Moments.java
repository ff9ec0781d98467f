package org.yizhan.demo.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting, in real time. */
final class Moments {
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private Moments() {}

    /** True from so many seconds on. */
    static BooleanSupplier after(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() > end;
    }

    /** Returns once {@code over}, asked a hundred times a second. */
    static void until(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            LockSupport.parkNanos(MOMENT_NANOS);
        }
    }

    static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
