package org.yizhan.delivery;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Channel;
import org.yizhan.messages.OrganisationCode;

/** The queues of the organisations in force on the broker. */
final class OrganisationQueues {
    private static final Logger log = LoggerFactory.getLogger(OrganisationQueues.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Set<OrganisationCode> declared = ConcurrentHashMap.newKeySet();
    private final BrokerAdmin broker;
    private final Supplier<Directory> directories;
    private final Clock clock;

    OrganisationQueues(BrokerAdmin broker, Supplier<Directory> directories, Clock clock) {
        this.broker = broker;
        this.directories = directories;
        this.clock = clock;
    }

    /** Whether letters to an organisation go to a queue; all others, and those to one that has ended, are kept in their mailbox. */
    boolean isOnQueue(OrganisationCode code) {
        return directories
                .get()
                .find(code)
                .filter(organisation -> organisation.channel() == Channel.QUEUE && !organisation.hasEndedBy(today()))
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Declares what of them is missing. */
    void declareMissing() throws JMSException {
        LocalDate today = today();
        declare(directories.get().all().stream()
                .filter(organisation -> organisation.channel() == Channel.QUEUE && organisation.inForceOn(today))
                .map(Organisation::code)
                .collect(Collectors.toSet()));
    }

    /** Declares the queues of those that are not known to have them. */
    void declare(Set<OrganisationCode> organisations) throws JMSException {
        Set<OrganisationCode> missing =
                organisations.stream().filter(code -> !declared.contains(code)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            broker.declare(missing);
            declared.addAll(missing);
            log.info("queues of {} organisations are there", missing.size());
        }
    }

    /** A broker that could not be reached may come back without its queues: all are declared again. */
    void forget() {
        declared.clear();
    }

    /** The broker may have lost their queues: they are declared again. */
    void declareAgain(Set<OrganisationCode> organisations) throws JMSException {
        declared.removeAll(organisations);
        declare(organisations);
    }
}
