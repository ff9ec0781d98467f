package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Which clock who asks for gets. */
class ClockConfigurationTests {
    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withBean(KeptInstant.class, RememberedInstant::new)
            .withUserConfiguration(ClockConfiguration.class)
            .withBean(Stamps.class);

    @Test
    void theSystemsUnlessOtherwiseSet() {
        gateway.run(started -> {
            assertThat(started).doesNotHaveBean(SimulatedClock.class);
            assertThat(started.getBean(Clock.class)).isSameAs(started.getBean("realTime"));
            Instant noted = Instant.EPOCH;
            assertThat(started.getBean(Stamps.class).counting(noted)).isEqualTo(noted);
        });
    }

    @Test
    void simulatedTimeForCasesAndRealTimeBesideIt() {
        gateway.withPropertyValues("yizhan.clock=simulated", "yizhan.clock-start=2024-01-01T00:00:00+08:00")
                .run(started -> {
                    Instant start = Instant.parse("2023-12-31T16:00:00Z");
                    assertThat(started.getBean(Clock.class).instant()).isEqualTo(start);
                    assertThat(started.getBean(Stamps.class).counting(Instant.EPOCH))
                            .isEqualTo(start);
                    assertThat(started.getBean("realTime", Clock.class).instant())
                            .isAfter(start);
                });
    }

    @Test
    void beginsAtTheSystemsNowUnlessToldWhere() {
        Instant before = Instant.now().minusMillis(1);

        gateway.withPropertyValues("yizhan.clock=simulated")
                .run(started -> assertThat(started.getBean(Clock.class).instant())
                        .isBetween(before, Instant.now().plusMillis(1)));
    }

    @Test
    void aClockThatDoesNotExistFailsTheStart() {
        gateway.withPropertyValues("yizhan.clock=simulate")
                .run(started -> assertThat(started).hasFailed());
    }
}
