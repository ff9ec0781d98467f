package org.yizhan.delivery.plugin;

import java.time.Clock;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.message.impl.CoreMessage;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Tells the gateway, through a durable queue, what became of a letter. A report belongs to the transaction of what it
 * reports: it is there if and only if that is committed.
 */
final class LetterReports {
    private static final int REPORT_BYTES = 512;

    private final ActiveMQServer server;
    private final Clock clock;

    LetterReports(ActiveMQServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Reports that the owner of an inbox acknowledged a letter. */
    void collected(MessageReference reference, @Nullable Transaction transaction) throws ActiveMQException {
        report(reference, transaction, "COLLECTED", null);
    }

    /** Reports that an inbox gave a letter up. */
    void dead(MessageReference reference, @Nullable Transaction transaction) throws ActiveMQException {
        report(reference, transaction, "DEAD", "not acknowledged in " + reference.getDeliveryCount() + " deliveries");
    }

    private void report(
            MessageReference reference, @Nullable Transaction transaction, String state, @Nullable String reason)
            throws ActiveMQException {
        String recipient = ExchangeNames.ownerOf(reference.getQueue().getName().toString());
        Message letter = reference.getMessage();
        String letterId = letter.getStringProperty(ExchangeNames.LETTER_ID);
        if (recipient == null || letterId == null) {
            return;
        }
        Message report = new CoreMessage(server.getStorageManager().generateID(), REPORT_BYTES)
                .setAddress(ExchangeNames.EVENTS)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true)
                .putStringProperty(ExchangeNames.LETTER_ID, letterId)
                .putStringProperty(ExchangeNames.LETTER_STATE, state)
                .putStringProperty(ExchangeNames.RECIPIENT, recipient)
                .putLongProperty(ExchangeNames.AT, clock.millis());
        copy(letter, report, ExchangeNames.CASE_ID);
        copy(letter, report, ExchangeNames.KIND);
        if (reason != null) {
            report.putStringProperty(ExchangeNames.REASON, reason);
        }
        route(report, transaction);
    }

    private static void copy(Message from, Message to, String property) throws ActiveMQException {
        String value = from.getStringProperty(property);
        if (value != null) {
            to.putStringProperty(property, value);
        }
    }

    private void route(Message report, @Nullable Transaction transaction) throws ActiveMQException {
        try {
            server.getPostOffice().route(report, transaction, false);
        } catch (ActiveMQException e) {
            throw e;
        } catch (Exception e) {
            throw new ActiveMQException("a letter's end could not be reported", e, null);
        }
    }
}
