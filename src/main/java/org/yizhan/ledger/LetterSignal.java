package org.yizhan.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes who waits for letters; a wake that finds nobody waiting is kept for the next who comes. */
@Component
final class LetterSignal {
    private final Semaphore wakes = new Semaphore(0);
    private final Semaphore released = new Semaphore(0);
    private volatile long heldUntil = System.nanoTime();

    void wake() {
        wakes.release();
    }

    /** Who waits stays so long, whatever wakes it meanwhile; zero lets go. */
    void hold(Duration atMost) {
        heldUntil = System.nanoTime() + atMost.toNanos();
        released.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (wakes.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            wakes.drainPermits();
        }
        for (long held = heldFor(); held > 0; held = heldFor()) {
            if (released.tryAcquire(held, TimeUnit.NANOSECONDS)) {
                released.drainPermits();
            }
        }
    }

    private long heldFor() {
        return heldUntil - System.nanoTime();
    }
}
