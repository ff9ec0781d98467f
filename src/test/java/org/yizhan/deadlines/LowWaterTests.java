package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.casework.Arrivals;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.WaitingPlace;

class LowWaterTests {
    private static final Instant NOW = Instant.parse("2026-03-17T16:00:01Z");
    private static final Instant MIDNIGHT = NOW.minusSeconds(1);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final RememberedCases cases = new RememberedCases();
    private final Arrivals http = new Arrivals("http", CLOCK);
    private final Arrivals folder = new Arrivals("folder", CLOCK);
    private final Broker broker = new Broker();
    private final LowWater lowWater = new LowWater(
            cases, List.of(http, folder, broker), new CountedMark(CLOCK, CLOCK, Duration.ofMillis(100)), "here");

    /** A broker that may be away. */
    private static final class Broker implements WaitingPlace {
        boolean away;

        @Override
        public String place() {
            return "exchange.in";
        }

        @Override
        public Instant decidedUpTo() {
            if (away) {
                throw new Unavailable("the broker is away");
            }
            return NOW;
        }
    }

    @BeforeEach
    void join() {
        cases.join("here", Duration.ofSeconds(60));
    }

    @Test
    void whereNothingWaitsItFollowsTheClock() {
        assertThat(lowWater.raisedTo(MIDNIGHT)).contains(NOW.minusMillis(100));
    }

    @Test
    void theOldestMessageOfAnyPlaceHoldsIt() {
        http.arrived(MIDNIGHT.minusSeconds(3));
        folder.arrived(MIDNIGHT.minusSeconds(9));
        assertThat(lowWater.raisedTo(MIDNIGHT))
                .contains(MIDNIGHT.minusSeconds(9).minusMillis(100));
        folder.left(MIDNIGHT.minusSeconds(9));
        http.left(MIDNIGHT.minusSeconds(3));
        assertThat(lowWater.raisedTo(MIDNIGHT)).contains(NOW.minusMillis(100));
    }

    @Test
    void speaksOnlyWhileItsWordIsNotEnough() {
        lowWater.raisedTo(MIDNIGHT);
        lowWater.raisedTo(MIDNIGHT);
        assertThat(cases.words).hasSize(1);
    }

    @Test
    void neverTakesItsWordBack() {
        lowWater.raisedTo(MIDNIGHT);
        http.arrived(MIDNIGHT.minusSeconds(5));
        assertThat(lowWater.raisedTo(NOW)).contains(NOW.minusMillis(100));
        assertThat(cases.words).hasSize(1);
    }

    @Test
    void whileAPlaceCannotBeLookedIntoItSaysNothing() {
        broker.away = true;
        assertThat(lowWater.raisedTo(MIDNIGHT)).isEmpty();
        broker.away = false;
        assertThat(lowWater.raisedTo(MIDNIGHT)).contains(NOW.minusMillis(100));
    }

    @Test
    void waitsForTheOtherNodes() {
        cases.join("there", Duration.ofSeconds(60));
        assertThat(lowWater.raisedTo(MIDNIGHT)).isEmpty();
        cases.decided("there", MIDNIGHT.minusSeconds(30));
        assertThat(lowWater.raisedTo(MIDNIGHT)).contains(MIDNIGHT.minusSeconds(30));
    }
}
