package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {
    private final Pace pace = new Pace();

    @Test
    void aFewAreToldAtFullSpeed() {
        pace.handOut(Pace.AT_FULL_SPEED);
        assertThat(pace.rest()).isZero();
    }

    @Test
    void ofManyTheRestIsToldWithPausesOfASecondAtMost() {
        pace.handOut(Pace.AT_FULL_SPEED);
        pace.handOut(1);
        assertThat(pace.rest()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void onceNothingIsDueTheNextRunAgain() {
        pace.handOut(10 * Pace.AT_FULL_SPEED);
        pace.recover();
        assertThat(pace.rest()).isZero();
        pace.handOut(1);
        assertThat(pace.rest()).isZero();
    }
}
