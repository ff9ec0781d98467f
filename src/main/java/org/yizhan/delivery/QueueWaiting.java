package org.yizhan.delivery;

import jakarta.jms.JMSException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.WaitingPlace;
import org.yizhan.delivery.BrokerAdmin.Conversation;
import org.yizhan.delivery.plugin.ExchangeNames;

/** Messages in {@code exchange.in}: with a consumer, waiting for one, or waiting to be delivered again. */
final class QueueWaiting implements WaitingPlace, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(QueueWaiting.class);

    private final BrokerAdmin broker;
    private @Nullable Conversation open;

    QueueWaiting(BrokerAdmin broker) {
        this.broker = broker;
    }

    @Override
    public String place() {
        return ExchangeNames.IN;
    }

    @Override
    public synchronized Instant decidedUpTo() {
        try {
            Conversation conversation = open == null ? broker.converse() : open;
            open = conversation;
            return conversation.decidedUpTo();
        } catch (JMSException away) {
            close();
            throw new Unavailable("the broker does not tell what waits in " + ExchangeNames.IN, away);
        }
    }

    /** The next question opens a connection anew. */
    @Override
    public synchronized void close() {
        Conversation ended = open;
        open = null;
        if (ended != null) {
            try {
                ended.close();
            } catch (JMSException gone) {
                log.debug("the connection was gone already", gone);
            }
        }
    }
}
