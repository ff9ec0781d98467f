package org.yizhan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.WaitingPlace;
import org.yizhan.simulation.Rest.Following;

class RestTests {
    private static final Clock REAL = Clock.systemUTC();
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(60);

    @Test
    void lastsUntilNothingWaitsAndNothingFollows() {
        AtomicInteger looks = new AtomicInteger();
        Rest rest = rest(
                LONG,
                place("queue", () -> looks.incrementAndGet() < 4 ? Instant.EPOCH : REAL.instant()),
                new Following("outbox", () -> looks.get() == 0 || looks.incrementAndGet() > 8));

        assertThat(rest.await()).isEmpty();
        assertThat(looks).hasValueGreaterThan(8);
    }

    @Test
    void whatIsNotDoneInTimeIsNamed() {
        assertThat(rest(SHORT, place("queue", () -> Instant.EPOCH), done("outbox"))
                        .await())
                .hasValue("queue");
        assertThat(rest(SHORT, place("queue", REAL::instant), new Following("outbox", () -> false))
                        .await())
                .hasValue("outbox");
    }

    @Test
    void aPlaceThatCannotBeLookedIntoIsNotAtRest() {
        WaitingPlace away = place("queue", () -> {
            throw new Unavailable("away");
        });

        assertThat(rest(SHORT, away, done("outbox")).await()).hasValue("queue");
    }

    private static Rest rest(Duration patience, WaitingPlace place, Following following) {
        return new Rest(List.of(place), List.of(following), REAL, patience);
    }

    private static Following done(String name) {
        return new Following(name, () -> true);
    }

    private static WaitingPlace place(String name, Supplier<Instant> decidedUpTo) {
        return new WaitingPlace() {
            @Override
            public String place() {
                return name;
            }

            @Override
            public Instant decidedUpTo() {
                return decidedUpTo.get();
            }
        };
    }
}
