package org.yizhan.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The one place that knows the time; everyone else is given it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
class ClockConfiguration {
    /** Milliseconds: an instant must read the same before and after a database has kept it. */
    @Bean
    @RealTime
    Clock realTime() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @ConditionalOnProperty(name = "yizhan.clock", havingValue = "simulated")
    SimulatedClock simulatedClock(ClockSettings settings, KeptInstant kept, @RealTime Clock realTime) {
        OffsetDateTime start = settings.clockStart();
        return new SimulatedClock(kept, start == null ? realTime.instant() : start.toInstant());
    }

    /** The time that counts for cases. */
    @Bean
    @Primary
    Clock clock(@RealTime Clock realTime, ObjectProvider<SimulatedClock> simulated) {
        Clock clock = simulated.getIfAvailable();
        return clock == null ? realTime : clock;
    }
}
