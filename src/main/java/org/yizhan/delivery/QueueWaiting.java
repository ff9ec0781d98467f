package org.yizhan.delivery;

import jakarta.jms.JMSException;
import java.time.Instant;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.WaitingPlace;
import org.yizhan.delivery.plugin.ExchangeNames;

/** Messages in {@code exchange.in}: with a consumer, waiting for one, or waiting to be delivered again. */
final class QueueWaiting implements WaitingPlace {
    private final BrokerAdmin broker;

    QueueWaiting(BrokerAdmin broker) {
        this.broker = broker;
    }

    @Override
    public String place() {
        return ExchangeNames.IN;
    }

    @Override
    public Instant decidedUpTo() {
        try {
            return broker.decidedUpTo();
        } catch (JMSException away) {
            throw new Unavailable("the broker does not tell what waits in " + ExchangeNames.IN, away);
        }
    }
}
