package org.yizhan.chain;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.yizhan.attachments.AttachmentStore;
import org.yizhan.chain.Errand.House;
import org.yizhan.intake.NeighbourDoor;
import org.yizhan.ledger.Mailboxes;

/**
 * Walks to each neighbour again and again while the gateway runs, one thread for each. Several nodes of one gateway may
 * walk beside each other: what is carried twice counts once.
 */
@Component
@EnableConfigurationProperties(ChainSettings.class)
final class Courier implements SmartLifecycle {
    private final ChainSettings settings;
    private final House house;
    private @Nullable ThreadPoolTaskScheduler walks;

    Courier(
            ChainSettings settings,
            NeighbourDoor door,
            Mailboxes mailboxes,
            AttachmentStore attachments,
            CaseDesk cases,
            Clock clock) {
        this.settings = settings;
        this.house = new House(door, mailboxes, attachments, cases, clock);
    }

    @Override
    public void start() {
        List<Errand> errands = settings.neighbours().stream()
                .map(neighbour -> new NeighbourClient(neighbour, house.cases().own(), settings.answerWithin()))
                .map(client -> new Errand(client, house))
                .toList();
        if (errands.isEmpty()) {
            return;
        }
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(errands.size());
        scheduler.setThreadNamePrefix("courier-");
        scheduler.setDaemon(true);
        scheduler.initialize();
        for (Errand errand : errands) {
            ScheduledFuture<?> unused = scheduler.scheduleWithFixedDelay(errand::run, settings.every());
        }
        walks = scheduler;
    }

    @Override
    public void stop() {
        if (walks != null) {
            walks.shutdown();
            walks = null;
        }
    }

    @Override
    public boolean isRunning() {
        return walks != null;
    }
}
