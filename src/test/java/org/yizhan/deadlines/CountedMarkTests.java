package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yizhan.ledger.TestClock;

class CountedMarkTests {
    private static final Duration SETTLE = Duration.ofMillis(100);

    private final TestClock realTime = new TestClock();

    @Test
    void inRealTimeAMarkCountsOnceItHasSettled() {
        CountedMark counted = new CountedMark(realTime, realTime, SETTLE);
        Instant mark = realTime.instant();
        assertThat(counted.by(mark)).isEqualTo(mark.minus(SETTLE));
    }

    @Test
    void inSimulatedTimeWhatEnteredBeforeTheMoveCountsForAnEarlierInstant() {
        TestClock simulated = new TestClock();
        simulated.advance(Duration.ofDays(400));
        CountedMark counted = new CountedMark(simulated, realTime, SETTLE);
        Instant seen = realTime.instant();
        assertThat(counted.by(seen)).as("just seen").isEqualTo(Instant.MIN);

        realTime.advance(Duration.ofSeconds(1));
        assertThat(counted.by(seen.plusMillis(99)))
                .as("one that came before it waits")
                .isEqualTo(Instant.MIN);
        assertThat(counted.by(seen.plusMillis(100))).isEqualTo(simulated.instant());

        simulated.advance(Duration.ofDays(1));
        assertThat(counted.by(realTime.instant())).as("moved on").isEqualTo(Instant.MIN);
        realTime.advance(Duration.ofSeconds(1));
        assertThat(counted.by(realTime.instant())).isEqualTo(simulated.instant());
    }
}
