package org.yizhan.platform;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that knows the time; everyone else is given it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    /** Milliseconds: an instant must read the same before and after a database has kept it. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
