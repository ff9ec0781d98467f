package org.yizhan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.yizhan.platform.ProblemException;
import org.yizhan.platform.RememberedInstant;
import org.yizhan.platform.SimulatedClock;

class JourneyTests {
    private static final Instant START = Instant.parse("2024-02-28T16:00:00Z");

    private final RememberedInstant ledger = new RememberedInstant();
    private final SimulatedClock clock = new SimulatedClock(ledger, START);
    /** What is due, and is dealt with at rest. */
    private final TreeSet<Instant> due = new TreeSet<>();

    private final List<Instant> rested = new ArrayList<>();
    private final Journey journey =
            new Journey(clock, () -> due.isEmpty() ? Optional.empty() : Optional.of(due.first()), this::rest);

    private Optional<String> rest() {
        rested.add(clock.instant());
        due.headSet(clock.instant(), true).clear();
        return Optional.empty();
    }

    @Test
    void stopsWhereverSomethingIsDueAndRestsThere() {
        due.addAll(List.of(hour(3), hour(1), hour(9)));

        Journey.Travelled travelled = journey.to(hour(5));

        assertThat(travelled).isEqualTo(new Journey.Travelled(START, hour(5), List.of(hour(1), hour(3))));
        assertThat(rested).containsExactly(START, hour(1), hour(3), hour(5));
        assertThat(clock.instant()).isEqualTo(hour(5));
        assertThat(due).containsExactly(hour(9));
    }

    @Test
    void countsItsEndAmongTheStopsIfSomethingIsDueThere() {
        due.add(hour(5));

        assertThat(journey.to(hour(5)).visited()).containsExactly(hour(5));
    }

    @Test
    void stopsAlsoAtWhatBecomesDueOnTheWay() {
        due.add(hour(1));
        Journey awakening =
                new Journey(clock, () -> due.isEmpty() ? Optional.empty() : Optional.of(due.first()), () -> {
                    if (clock.instant().equals(hour(1))) {
                        due.add(hour(2));
                    }
                    return rest();
                });

        assertThat(awakening.to(hour(5)).visited()).containsExactly(hour(1), hour(2));
    }

    @Test
    void toNowMeansOnlyThatEverythingIsDone() {
        assertThat(journey.to(START)).isEqualTo(new Journey.Travelled(START, START, List.of()));
        assertThat(rested).containsExactly(START);
    }

    @Test
    void restsOnlyOnceEveryNodeTellsTheTime() {
        SimulatedClock onAnotherNode = new SimulatedClock(ledger, START);
        List<Instant> toldThere = new ArrayList<>();
        Journey seen = new Journey(clock, Optional::empty, () -> {
            toldThere.add(onAnotherNode.instant());
            return Optional.empty();
        });

        seen.to(hour(5));

        assertThat(toldThere).containsExactly(START, hour(5));
    }

    @Test
    void neverGoesBack() {
        assertThatThrownBy(() -> journey.to(START.minusMillis(1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("D303");
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void staysWhereSomethingIsNotDoneInTime() {
        due.add(hour(1));
        Journey stuck = new Journey(
                clock,
                () -> Optional.of(hour(1)),
                () -> clock.instant().equals(hour(1)) ? Optional.of("outbox") : Optional.empty());

        assertThatThrownBy(() -> stuck.to(hour(5)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("D305")
                .hasMessageContaining("2024-02-29T01:00+08:00")
                .hasMessageContaining("outbox");
        assertThat(clock.instant()).isEqualTo(hour(1));
    }

    @Test
    void whileOneIsUnderWayAnotherIsRefused() throws InterruptedException {
        CountDownLatch resting = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Journey slow = new Journey(clock, Optional::empty, () -> {
            resting.countDown();
            await(goOn);
            return Optional.empty();
        });
        CompletableFuture<Journey.Travelled> first = CompletableFuture.supplyAsync(() -> slow.to(hour(5)));
        resting.await();

        assertThatThrownBy(() -> slow.to(hour(6)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("D304");

        goOn.countDown();
        assertThat(first.join().to()).isEqualTo(hour(5));
        assertThat(slow.to(hour(6)).from()).isEqualTo(hour(5));
    }

    @Test
    void oneFromAnotherNodeEndsThisOne() {
        Journey overtaken = new Journey(clock, Optional::empty, () -> {
            ledger.move(START, hour(3));
            return Optional.empty();
        });

        assertThatThrownBy(() -> overtaken.to(hour(5)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("D304");
        assertThat(ledger.read()).isEqualTo(hour(3));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Instant hour(int hours) {
        return START.plusSeconds(hours * 3600L);
    }
}
