package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.delivery.BrokerUnderTest.connect;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.delivery.plugin.ExchangeNames;

/** Whatever a client writes into headers, the sender is who logged in. */
class SenderIT {
    private static final String REAL = "11990000MB0000019F";
    private static final String VICTIM = "91350100M000100Y43";
    private static final List<String> FORGED =
            List.of("yizhanSender", "YIZHANSENDER", "YizhanSender", "JMSXUserID", "_AMQ_VALIDATED_USER", "sender");

    private BrokerUnderTest broker;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = new BrokerUnderTest(folder, REAL, VICTIM);
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @Test
    void isNeverForgedOverCore() throws Exception {
        sendForged(broker.core(), 10);

        assertOnlyTheRealSender(takeIn());
    }

    @Test
    void isNeverForgedOverAmqp() throws Exception {
        sendForged(broker.amqp(), 10);

        assertOnlyTheRealSender(takeIn());
    }

    @Test
    void isNeverForgedOnLargeMessages() throws Exception {
        sendForged(broker.core(), 2_000_000);
        assertOnlyTheRealSender(takeIn());

        sendForged(broker.amqp(), 2_000_000);
        Message large = takeIn();
        assertOnlyTheRealSender(large);
        assertThat(((BytesMessage) large).getBodyLength()).isEqualTo(2_000_000);
    }

    @Test
    void isNeverForgedInTransactions() throws Exception {
        for (ConnectionFactory factory : List.of(broker.core(), broker.amqp())) {
            try (Connection connection = connect(factory, REAL)) {
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                send(session, forged(session, 10));
                session.commit();
            }
            assertOnlyTheRealSender(takeIn());
        }
    }

    @Test
    void isNeverForgedOverStomp() throws Exception {
        try (StompClient client = broker.stomp(REAL)) {
            Map<String, String> headers = new LinkedHashMap<>();
            FORGED.forEach(name -> headers.put(name, VICTIM));
            headers.put("destination", ExchangeNames.IN);

            assertThat(client.ask("SEND", headers, "text").command()).isEqualTo("RECEIPT");
        }

        assertOnlyTheRealSender(takeIn());
    }

    @Test
    void cannotMakeTheBrokerDropAMessageAsDuplicate() throws Exception {
        for (String sender : List.of(VICTIM, REAL)) {
            try (Connection connection = connect(broker.core(), sender)) {
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                Message message = forged(session, 10);
                message.setStringProperty("_AMQ_DUPL_ID", "one-id-for-both");
                send(session, message);
            }
        }

        assertThat(broker.depth(ExchangeNames.IN)).isEqualTo(2);
    }

    private void sendForged(ConnectionFactory factory, int length) throws Exception {
        try (Connection connection = connect(factory, REAL)) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            send(session, forged(session, length));
        }
    }

    private static Message forged(Session session, int length) throws Exception {
        BytesMessage message = session.createBytesMessage();
        for (String name : FORGED) {
            message.setStringProperty(name, VICTIM);
        }
        message.writeBytes(new byte[length]);
        return message;
    }

    private static void send(Session session, Message message) throws Exception {
        try (MessageProducer producer = session.createProducer(session.createQueue(ExchangeNames.IN))) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            producer.send(message);
        }
    }

    private Message takeIn() throws Exception {
        try (Connection connection = connect(broker.core(), ExchangeNames.GATEWAY)) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            Message message = session.createConsumer(session.createQueue(ExchangeNames.IN))
                    .receive(5000);
            assertThat(message).isNotNull();
            assertThat(message.propertyExists("_AMQ_INGRESS_TIMESTAMP")).isTrue();
            return message;
        }
    }

    private static void assertOnlyTheRealSender(Message message) throws Exception {
        assertThat(message.getStringProperty(ExchangeNames.SENDER)).isEqualTo(REAL);
        List<String> spellings = new ArrayList<>();
        for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
            String name = String.valueOf(names.nextElement());
            if (name.equalsIgnoreCase(ExchangeNames.SENDER)) {
                spellings.add(name);
            }
        }
        assertThat(spellings).containsExactly(ExchangeNames.SENDER);
    }
}
