package org.yizhan.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes who waits for letters; a wake that finds nobody waiting is kept for the next who comes. */
@Component
final class LetterSignal {
    private final Semaphore wakes = new Semaphore(0);

    void wake() {
        wakes.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (wakes.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            wakes.drainPermits();
        }
    }
}
