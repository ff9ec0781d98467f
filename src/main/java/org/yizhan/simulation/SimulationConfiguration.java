package org.yizhan.simulation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.casework.WaitingPlace;
import org.yizhan.deadlines.Watch;
import org.yizhan.ledger.DueCases;
import org.yizhan.ledger.Outbox;
import org.yizhan.platform.RealTime;
import org.yizhan.platform.SimulatedClock;
import org.yizhan.simulation.Rest.Following;

/** Only where time is simulated there is anything that moves it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "yizhan.clock", havingValue = "simulated")
class SimulationConfiguration {
    /** Longer than a message of the queue waits for what stands before it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Bean
    Journey journey(SimulatedClock clock, DueCases due, Rest rest) {
        return new Journey(clock, due::next, rest::await);
    }

    @Bean
    Rest rest(List<WaitingPlace> places, Watch watch, Outbox outbox, @RealTime Clock realTime) {
        List<Following> following =
                List.of(new Following("deadlines", () -> isIdle(watch)), new Following("outbox", outbox::isAtRest));
        return new Rest(places, following, realTime, PATIENCE);
    }

    /** Time does not move by itself: the watch need not sleep before it looks again. */
    private static boolean isIdle(Watch watch) {
        boolean idle = watch.isIdle();
        if (!idle) {
            watch.wake();
        }
        return idle;
    }
}
