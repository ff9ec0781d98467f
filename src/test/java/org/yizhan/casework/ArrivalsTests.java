package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ArrivalsTests {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Arrivals arrivals = new Arrivals("http", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void emptyEverythingUpToNowIsDecided() {
        assertThat(arrivals.decidedUpTo()).isEqualTo(NOW);
        assertThat(arrivals.place()).isEqualTo("http");
    }

    @Test
    void theOldestOneUnderWayHoldsTheMark() {
        arrivals.arrived(NOW.minusSeconds(5));
        arrivals.arrived(NOW.minusSeconds(9));
        arrivals.arrive();
        assertThat(arrivals.decidedUpTo()).isEqualTo(NOW.minusSeconds(9));
        arrivals.left(NOW.minusSeconds(9));
        assertThat(arrivals.decidedUpTo()).isEqualTo(NOW.minusSeconds(5));
        arrivals.left(NOW.minusSeconds(5));
        assertThat(arrivals.decidedUpTo()).isEqualTo(NOW);
    }

    @Test
    void twoOfOneInstantBothHaveToLeave() {
        Instant at = arrivals.arrive();
        arrivals.arrived(at);
        arrivals.left(at);
        assertThat(arrivals.decidedUpTo()).isEqualTo(at);
        arrivals.arrived(at.minusSeconds(1));
        arrivals.left(at);
        assertThat(arrivals.decidedUpTo()).isEqualTo(at.minusSeconds(1));
    }
}
