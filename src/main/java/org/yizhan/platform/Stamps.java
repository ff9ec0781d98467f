package org.yizhan.platform;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What an instant counts for that something other than the gateway noted: the broker when a message entered, the file
 * system when a file was renamed. Such stamps are of real time; where time is simulated, now counts instead.
 */
@Component
public class Stamps {
    private final Clock clock;
    private final boolean simulated;

    @Autowired
    Stamps(Clock clock, ObjectProvider<SimulatedClock> simulated) {
        this(clock, simulated.getIfAvailable() != null);
    }

    /** For a gateway whose clock is known to be simulated or not. */
    public Stamps(Clock clock, boolean simulated) {
        this.clock = clock;
        this.simulated = simulated;
    }

    /** The instant that counts for something stamped with {@code noted}. */
    public Instant counting(Instant noted) {
        return simulated ? clock.instant() : noted;
    }
}
