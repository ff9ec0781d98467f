package org.yizhan.platform;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which time counts for cases.
 *
 * @param clock the system's, or simulated time for staging and training
 * @param clockStart where simulated time begins in a ledger that has none yet; null: at the system's now
 */
@ConfigurationProperties("yizhan")
record ClockSettings(@DefaultValue("system") Source clock, @Nullable OffsetDateTime clockStart) {
    enum Source {
        SYSTEM,
        SIMULATED
    }
}
