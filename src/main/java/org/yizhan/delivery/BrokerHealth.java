package org.yizhan.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.yizhan.delivery.plugin.ExchangeNames;

/** Whether the broker answers; part of readiness. */
final class BrokerHealth implements HealthIndicator {
    private final ConnectionFactory connections;

    BrokerHealth(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            // The broker is asked whether the queue exists: a pooled connection alone proves nothing.
            session.createProducer(session.createQueue(ExchangeNames.IN)).close();
            return Health.up().build();
        } catch (JMSException unreachable) {
            return Health.down(unreachable).build();
        }
    }
}
