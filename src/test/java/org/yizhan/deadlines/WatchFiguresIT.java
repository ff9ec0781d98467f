package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.casework.CaseworkNode;
import org.yizhan.ledger.TestClock;
import org.yizhan.ledger.TestNode;

class WatchFiguresIT {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-17T16:00:00Z");

    @Test
    void tellHowLongAndHowManyWait(@TempDir Path folder) throws InterruptedException {
        TestClock clock = new TestClock();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (WatchedNode node =
                new WatchedNode(new CaseworkNode(TestNode.inFolder(folder, clock), clock, "node"), clock)) {
            node.figures().bindTo(meters);
            node.casework().delivered(3);
            assertThat(meters.get("yizhan.deadlines.due").gauge().value()).isZero();
            assertThat(meters.get("yizhan.deadlines.lag").gauge().value()).isZero();

            clock.advance(Duration.between(clock.instant(), MIDNIGHT));
            node.live();
            assertThat(meters.get("yizhan.deadlines.due").gauge().value()).isEqualTo(3);
            assertThat(meters.get("yizhan.deadlines.lag").gauge().value())
                    .as("since the warning day's morning")
                    .isGreaterThan((double) Duration.ofDays(5).toSeconds());
            assertThat(node.figures().health().getDetails()).containsEntry("due", 3L);

            node.drain();
            assertThat(meters.get("yizhan.deadlines.told").functionCounter().count())
                    .isEqualTo(3);
            assertThat(meters.get("yizhan.deadlines.cpu").functionCounter().count())
                    .isPositive();
            assertThat(node.figures().health().getDetails())
                    .containsEntry("due", 0L)
                    .containsEntry("lagSeconds", 0L);
        }
    }
}
