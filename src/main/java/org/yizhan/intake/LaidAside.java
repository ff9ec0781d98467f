package org.yizhan.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;

/** Messages the gateway gave up, kept for an operator with who sent them and why. */
final class LaidAside {
    static final String QUEUE = "exchange.dead";
    static final String ORIGINAL_SENDER = "originalSender";
    static final String REASON = "reason";

    private LaidAside() {}

    /** Sends a copy on the session that received the message: it is there exactly when the message has left. */
    static void add(Session session, Message message, Exception failure) throws JMSException {
        Message copy = copy(session, message);
        copy.setStringProperty(ORIGINAL_SENDER, message.getStringProperty(QueueDoor.SENDER));
        copy.setStringProperty(REASON, String.valueOf(failure));
        try (MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
            producer.send(copy);
        }
    }

    private static Message copy(Session session, Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return session.createTextMessage(text.getText());
        }
        BytesMessage copy = session.createBytesMessage();
        if (message instanceof BytesMessage bytes) {
            bytes.reset();
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            copy.writeBytes(body);
        }
        return copy;
    }
}
