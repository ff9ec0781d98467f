package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineSettingsTests {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void refusesWhatWouldSpinOrStandStill() {
        assertThatThrownBy(() -> new DeadlineSettings(Duration.ZERO, SECOND, 1, 1))
                .hasMessageContaining("look-every");
        assertThatThrownBy(() -> new DeadlineSettings(SECOND, SECOND.negated(), 1, 1))
                .hasMessageContaining("settle");
        assertThatThrownBy(() -> new DeadlineSettings(SECOND, SECOND, 0, 1)).hasMessageContaining("at-once");
        assertThatThrownBy(() -> new DeadlineSettings(SECOND, SECOND, 1, 0)).hasMessageContaining("busy-above");
        assertThatThrownBy(() -> new DeadlineSettings(SECOND, SECOND, 1, 1.01)).hasMessageContaining("busy-above");
        assertThatThrownBy(() -> new DeadlineSettings(SECOND, SECOND, 1, Double.NaN))
                .hasMessageContaining("busy-above");
    }
}
