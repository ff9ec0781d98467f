package org.yizhan.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.yizhan.delivery.plugin.ExchangeNames;

/**
 * Whether the broker answers and has the queue of every organisation in force; part of readiness. It looks each second,
 * declares what is missing, and says in the log when the broker goes away and when it is back: once each, for all who
 * meanwhile try in vain.
 */
class BrokerWatch implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);

    private final ConnectionFactory connections;
    private final OrganisationQueues queues;
    private volatile Health health = Health.down().build();
    private boolean missed;

    BrokerWatch(ConnectionFactory connections, OrganisationQueues queues) {
        this.connections = connections;
        this.queues = queues;
    }

    /** Who comes into the directory has queues soon after, without a restart; so has everyone if the broker lost them. */
    @Scheduled(fixedDelay = 1000)
    synchronized void look() {
        Health now = ask();
        boolean up = now.getStatus().equals(Status.UP);
        if (up && missed) {
            log.info("the broker is back");
        } else if (!up && !missed) {
            log.warn("the broker is away: {}", now.getDetails().get("error"));
        }
        missed = !up;
        health = now;
    }

    private Health ask() {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            // The broker is asked whether the queue exists: a pooled connection alone proves nothing.
            session.createProducer(session.createQueue(ExchangeNames.IN)).close();
            queues.declareMissing();
            return Health.up().build();
        } catch (JMSException unreachable) {
            queues.forget();
            return Health.down(unreachable).build();
        }
    }

    /** As it was at the last look. */
    @Override
    public Health health() {
        return health;
    }
}
