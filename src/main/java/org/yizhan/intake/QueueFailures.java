package org.yizhan.intake;

import jakarta.jms.Message;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.Casework.UnknownCorrelation;

/**
 * What becomes of a message of the queue that could not be recorded. Thrown again, the session rolls back and the broker
 * brings the message after its delay; laid aside, it leaves the queue in the same transaction.
 */
@Component
final class QueueFailures {
    private static final Logger log = LoggerFactory.getLogger(QueueFailures.class);

    private final QueueValve valve;
    private final FailureCounts counts;
    private final IntakeSettings settings;

    QueueFailures(QueueValve valve, FailureCounts counts, IntakeSettings settings) {
        this.valve = valve;
        this.counts = counts;
        this.settings = settings;
    }

    void handle(Exchange exchange) throws Exception {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (failure instanceof Unavailable) {
            valve.close();
            throw failure;
        }
        if (failure instanceof UnknownCorrelation) {
            throw failure;
        }
        JmsMessage received = exchange.getProperty(QueueDoor.RECEIVED, JmsMessage.class);
        Message message = received.getJmsMessage();
        int failures = counts.add(message.getJMSMessageID());
        if (failures < settings.attempts() && !(failure instanceof Unattributable)) {
            log.warn("attempt {} on message {} of the queue failed", failures, message.getJMSMessageID(), failure);
            throw failure;
        }
        log.error("message {} of the queue is laid aside in {}", message.getJMSMessageID(), LaidAside.QUEUE, failure);
        LaidAside.add(received.getJmsSession(), message, failure);
        counts.forget(message.getJMSMessageID());
    }
}
