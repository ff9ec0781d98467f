package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {
    private static final DeadlineSettings SETTINGS =
            new DeadlineSettings(Duration.ofSeconds(1), Duration.ZERO, 128, 0.6);

    private boolean behind;
    private double load;
    private final Pace pace = new Pace(() -> behind, () -> load, SETTINGS);

    @Test
    void aFewAreToldAtFullSpeedAndBeforeAnythingElse() {
        behind = true;
        load = 1;
        pace.handOut(Pace.AT_FULL_SPEED - 1);
        assertThat(pace.rest()).isZero();
        assertThat(pace.othersFirst()).isFalse();
        assertThat(pace.group()).isEqualTo(128);
    }

    @Test
    void ofManyTheRestIsToldInSmallGroupsWithPausesOfASecondAtMost() {
        pace.handOut(Pace.AT_FULL_SPEED);
        assertThat(pace.rest()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(pace.group()).isEqualTo(32);
        assertThat(pace.othersFirst()).as("nobody else has anything to do").isFalse();
    }

    @Test
    void ofManyTheRestWaitsForLettersAndForABusyMachineButNotForEver() {
        pace.handOut(Pace.AT_FULL_SPEED);
        behind = true;
        assertThat(pace.othersFirst()).isTrue();
        behind = false;
        load = 0.61;
        for (int moment = 1; moment < Pace.OTHERS_FIRST; moment++) {
            assertThat(pace.othersFirst()).isTrue();
        }
        assertThat(pace.othersFirst()).as("a load that stays").isFalse();
        assertThat(pace.othersFirst()).as("and the next group waits again").isTrue();
        load = 0.6;
        assertThat(pace.othersFirst()).isFalse();
    }

    @Test
    void onceNothingIsDueTheNextRunAgain() {
        pace.handOut(10 * Pace.AT_FULL_SPEED);
        pace.recover();
        assertThat(pace.rest()).isZero();
        assertThat(pace.group()).isEqualTo(128);
    }
}
