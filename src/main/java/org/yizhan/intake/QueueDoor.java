package org.yizhan.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsMessage;
import org.springframework.stereotype.Component;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.RealTime;
import org.yizhan.wire.MessageReader;

/** The queue channel: who sent and when is what the broker wrote, never what a client can. */
@Component
final class QueueDoor {
    /** Set by the broker's plugin on every send, over whatever the client wrote there. */
    static final String SENDER = "yizhanSender";

    /** Set by the broker when the message enters, in milliseconds since 1970; JMSTimestamp is the client's. */
    static final String INGRESS = "_AMQ_INGRESS_TIMESTAMP";

    /** Exchange property: the message with its session, once the body has become something else. */
    static final String RECEIVED = "received";

    private static final char LOST_CHARACTER = '\uFFFD';

    private final IntakeSettings settings;
    private final Clock realTime;

    QueueDoor(IntakeSettings settings, @RealTime Clock realTime) {
        this.settings = settings;
        this.realTime = realTime;
    }

    /**
     * Opens a message of the queue.
     *
     * @throws Unattributable if the broker names no organisation as its sender
     */
    Envelope open(Exchange exchange) throws JMSException, IOException {
        JmsMessage received = exchange.getIn(JmsMessage.class);
        exchange.setProperty(RECEIVED, received);
        return open(received.getJmsMessage());
    }

    private Envelope open(Message message) throws JMSException, IOException {
        OrganisationCode sender = sender(message);
        Instant receivedAt = receivedAt(message);
        if (message instanceof BytesMessage bytes) {
            return bytes(sender, receivedAt, bytes);
        }
        if (message instanceof TextMessage text) {
            return text(sender, receivedAt, text.getText());
        }
        return Envelope.whole(sender, Channel.QUEUE, receivedAt, new byte[0], null)
                .damaged(DoorRule.NEITHER_BYTES_NOR_TEXT.at(null));
    }

    private static OrganisationCode sender(Message message) throws JMSException {
        String name = message.getStringProperty(SENDER);
        if (name == null || name.isBlank() || !new OrganisationCode(name).isValid()) {
            throw new Unattributable("the broker names no organisation as sender, but " + name);
        }
        return new OrganisationCode(name);
    }

    private Instant receivedAt(Message message) throws JMSException {
        return message.propertyExists(INGRESS)
                ? Instant.ofEpochMilli(message.getLongProperty(INGRESS))
                : realTime.instant();
    }

    private Envelope bytes(OrganisationCode sender, Instant receivedAt, BytesMessage message)
            throws JMSException, IOException {
        long length = message.getBodyLength();
        if (length > limit()) {
            return Envelope.tooLarge(sender, Channel.QUEUE, receivedAt, new BytesMessageStream(message), limit());
        }
        byte[] bytes = new byte[(int) length];
        message.readBytes(bytes);
        return Envelope.whole(sender, Channel.QUEUE, receivedAt, bytes, null);
    }

    /** A text's characters are what was sent; their UTF-8 form stands for the bytes. */
    private Envelope text(OrganisationCode sender, Instant receivedAt, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limit()) {
            return Envelope.tooLarge(sender, Channel.QUEUE, receivedAt, new ByteArrayInputStream(bytes), limit());
        }
        Envelope envelope = Envelope.whole(sender, Channel.QUEUE, receivedAt, bytes, MessageReader.CHARACTERS);
        return text.indexOf(LOST_CHARACTER) < 0 ? envelope : envelope.damaged(DoorRule.TEXT_DAMAGED.at(null));
    }

    private long limit() {
        return settings.maxMessageSize().toBytes();
    }
}
