package org.yizhan.deadlines;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.cases.World;
import org.yizhan.casework.Casework;
import org.yizhan.casework.WaitingPlace;
import org.yizhan.ledger.DueCases;
import org.yizhan.ledger.Estates;
import org.yizhan.ledger.Outbox;
import org.yizhan.ledger.SecretStore;
import org.yizhan.ledger.UrgentNotices;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.platform.MachineLoad;
import org.yizhan.platform.RealTime;

/** The beans that the route of this room names, and what they are made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlinesConfiguration {

    @Bean
    LowWater lowWater(
            DueCases cases,
            List<WaitingPlace> places,
            DeadlineSettings settings,
            GatewaySettings gateway,
            Clock clock,
            @RealTime Clock realTime) {
        return new LowWater(cases, places, new CountedMark(clock, realTime, settings.settle()), gateway.node());
    }

    @Bean
    AssumedDates assumedDates(DueCases cases, LowWater lowWater, Supplier<World> worlds, GatewaySettings gateway) {
        return new AssumedDates(cases, lowWater, () -> worlds.get().calendar().version(), gateway.node());
    }

    @Bean
    CatchUp catchUp(DueCases cases, LowWater lowWater, GatewaySettings gateway) {
        return new CatchUp(cases, lowWater, gateway.node());
    }

    @Bean
    Heirs heirs(Estates estates, SecretStore secrets, LowWater lowWater, Supplier<World> worlds) {
        return new Heirs(estates, secrets, lowWater, () -> worlds.get().directory());
    }

    @Bean
    UrgentCalls urgentCalls(UrgentNotices notices, Supplier<World> worlds, Clock clock) {
        return new UrgentCalls(notices, worlds, clock);
    }

    @Bean
    Watch watch(
            DueCases cases,
            Outbox outbox,
            LowWater lowWater,
            List<Chore> chores,
            DeadlineSettings settings,
            Clock clock) {
        Pace pace = new Pace(Pace.Letters.of(outbox), new MachineLoad(), settings);
        return new Watch(cases, lowWater, chores, pace, settings, clock);
    }

    @Bean
    ClockTold clockTold(Casework casework) {
        return new ClockTold(casework);
    }

    @Bean
    WatchFigures deadlinesHealthIndicator(Watch watch, ClockTold told) {
        return new WatchFigures(watch, told);
    }
}
