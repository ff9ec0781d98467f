package org.yizhan.reports;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yizhan.ledger.MadeLists;
import org.yizhan.platform.GatewaySettings;

/**
 * Makes the lists whose day and time have come, by the clock that counts for cases; of several nodes one, once. After a
 * stop only the latest of each kind: any other is to be had by its date.
 */
@Component
final class ListSchedule {
    private static final Logger log = LoggerFactory.getLogger(ListSchedule.class);
    private static final long LOOK_EVERY_MILLIS = 5_000;

    private final CaseLists lists;
    private final MadeLists made;
    private final ReportSettings settings;
    private final ListFolder folder;
    private final Clock clock;

    ListSchedule(CaseLists lists, MadeLists made, ReportSettings settings, GatewaySettings gateway, Clock clock) {
        this.lists = lists;
        this.made = made;
        this.settings = settings;
        this.folder = new ListFolder(settings.folder(gateway.dataDir()));
        this.clock = clock;
    }

    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS, initialDelay = LOOK_EVERY_MILLIS)
    void look() {
        if (settings.scheduled()) {
            for (ListKind kind : ListKind.values()) {
                make(kind, settings.latest(kind, clock.instant()));
            }
        }
    }

    private void make(ListKind kind, LocalDate day) {
        if (!made.isMade(kind.id(), day)
                && made.make(kind.id(), day, () -> folder.put(kind, day, lists.all(kind, day)))) {
            log.info("the {} list of {} is made", kind.id(), day);
        }
    }
}
