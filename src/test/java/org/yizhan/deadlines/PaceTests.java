package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {
    private static final DeadlineSettings SETTINGS =
            new DeadlineSettings(Duration.ofSeconds(1), Duration.ZERO, 128, 0.6);

    private boolean behind;
    private Duration held = Duration.ZERO;
    private double load;
    private final Pace pace = new Pace(
            new Pace.Letters() {
                @Override
                public boolean isBehind() {
                    return behind;
                }

                @Override
                public void hold(Duration atMost) {
                    held = atMost;
                }
            },
            () -> load,
            SETTINGS);

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
    void lettersAreHeldWhileMoreAreToBeToldAtFullSpeed() {
        pace.handOut(127);
        assertThat(held).as("those were all").isZero();
        pace.handOut(128);
        assertThat(held).isPositive().isLessThan(Duration.ofSeconds(1));
        pace.handOut(Pace.AT_FULL_SPEED - 255);
        assertThat(held).as("a long drain lets them go").isZero();
        pace.recover();
        pace.handOut(128);
        assertThat(held).isPositive();
        pace.recover();
        assertThat(held).as("nothing is due any more").isZero();
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
