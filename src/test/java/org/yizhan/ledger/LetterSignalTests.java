package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LetterSignalTests {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final LetterSignal signal = new LetterSignal();

    @Test
    void aWakeBeforeSomebodyWaitsIsKept() throws InterruptedException {
        signal.wake();
        signal.await(LONG);
    }

    @Test
    void whoIsHeldWaitsAlthoughWoken() throws InterruptedException {
        signal.hold(SHORT);
        long began = System.nanoTime();
        signal.wake();
        signal.await(LONG);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(SHORT.toNanos());
    }

    @Test
    void whoIsLetGoGoesAtOnce() throws InterruptedException {
        signal.hold(LONG);
        signal.wake();
        Thread other = new Thread(() -> signal.hold(Duration.ZERO));
        other.start();
        signal.await(LONG);
        other.join();
    }
}
