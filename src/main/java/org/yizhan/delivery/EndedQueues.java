package org.yizhan.delivery;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Channel;
import org.yizhan.messages.OrganisationCode;

/**
 * The inboxes of organisations that have ended are emptied: what they have not collected the ledger has, and their
 * successors get it from there.
 */
class EndedQueues {
    private static final Logger log = LoggerFactory.getLogger(EndedQueues.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long LOOK_EVERY_MILLIS = 5_000;

    private final BrokerAdmin broker;
    private final Supplier<Directory> directories;
    private final Clock clock;
    private Set<OrganisationCode> emptied = Set.of();

    EndedQueues(BrokerAdmin broker, Supplier<Directory> directories, Clock clock) {
        this.broker = broker;
        this.directories = directories;
        this.clock = clock;
    }

    /** Empties those that it has not emptied since this process began; a broker that is away is asked again. */
    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
    synchronized void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        Set<OrganisationCode> ended = directories.get().all().stream()
                .filter(organ -> organ.channel() == Channel.QUEUE && organ.hasEndedBy(today))
                .map(Organisation::code)
                .collect(Collectors.toSet());
        Set<OrganisationCode> fresh = new HashSet<>(ended);
        fresh.removeAll(emptied);
        if (fresh.isEmpty()) {
            emptied = ended;
            return;
        }
        try {
            broker.emptyIfThere(fresh);
            log.info("the inboxes of {} organisations that have ended are empty", fresh.size());
            emptied = ended;
        } catch (JMSException away) {
            log.warn("the inboxes of organisations that have ended cannot be emptied now: {}", away.getMessage());
        }
    }
}
