package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulatedClockTests {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);

    private final RememberedInstant ledger = new RememberedInstant();
    private final SimulatedClock clock = new SimulatedClock(ledger, FIRST);
    private final SimulatedClock onAnotherNode = new SimulatedClock(ledger, FIRST.plusSeconds(999));

    @Test
    void beginsWhereTheLedgerStandsElseWhereItIsTold() {
        assertThat(clock.instant()).isEqualTo(FIRST);
        assertThat(onAnotherNode.instant()).isEqualTo(FIRST);
    }

    @Test
    void keepsWholeMilliseconds() {
        SimulatedClock begun = new SimulatedClock(new RememberedInstant(), FIRST.plusNanos(1_234_567));

        assertThat(begun.instant()).isEqualTo(FIRST.plusMillis(1));
    }

    @Test
    void standsStillWhileRealTimePasses() {
        long began = System.nanoTime();
        await().pollDelay(Duration.ofMillis(1)).until(() -> System.nanoTime() - began > 50_000_000);

        assertThat(clock.instant()).isEqualTo(FIRST);
    }

    @Test
    void aMoveShowsHereAtOnceAndOnEveryNodeSoonAfter() {
        assertThat(clock.move(FIRST, SECOND)).isTrue();
        assertThat(clock.instant()).isEqualTo(SECOND);

        long moved = System.nanoTime();
        await().pollDelay(Duration.ofMillis(1))
                .until(() -> System.nanoTime() - moved > SimulatedClock.SEEN_BY_ALL.toNanos());
        assertThat(onAnotherNode.instant()).isEqualTo(SECOND);
    }

    @Test
    void ofTwoMovesFromOneInstantOnlyOneIsMade() {
        assertThat(onAnotherNode.move(FIRST, SECOND)).isTrue();
        assertThat(clock.move(FIRST, SECOND.plusSeconds(1))).isFalse();

        assertThat(ledger.read()).isEqualTo(SECOND);
    }

    @Test
    void neverTellsAnEarlierInstantThanItHasTold() {
        clock.move(FIRST, SECOND);
        ledger.set(FIRST);

        await().during(Duration.ofMillis(60)).until(() -> clock.instant().equals(SECOND));
    }

    @Test
    void asksTheLedgerSeldomHoweverOftenItIsAsked() {
        int before = ledger.reads();
        for (int i = 0; i < 10_000; i++) {
            clock.instant();
        }

        assertThat(ledger.reads() - before).isLessThan(100);
    }

    @Test
    void tellsTheLastInstantKnownWhileTheLedgerIsAway() {
        clock.move(FIRST, SECOND);
        ledger.goAway();

        await().during(Duration.ofMillis(60)).until(() -> clock.instant().equals(SECOND));
    }
}
