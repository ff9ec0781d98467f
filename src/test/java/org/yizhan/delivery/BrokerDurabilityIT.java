package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yizhan.delivery.BrokerUnderTest.connect;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.delivery.plugin.ExchangeNames;

/** What the broker holds on to, and what it does not take. */
class BrokerDurabilityIT {
    private static final String ORGAN = "11990000MB0000019F";

    private BrokerUnderTest broker;
    private Path folder;

    @BeforeEach
    void start(@TempDir Path in) throws Exception {
        folder = in;
        broker = new BrokerUnderTest(folder, ORGAN);
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @Test
    void keepsMessagesAndKnownIdsThroughARestart() throws Exception {
        broker.declareInbox(ORGAN);
        sendLetter("one");

        broker.restart();
        sendLetter("one");
        sendLetter("two");

        assertThat(broker.depth(ExchangeNames.inbox(ORGAN))).isEqualTo(2);
    }

    @Test
    void oneKnownLetterCancelsATransaction() throws Exception {
        broker.declareInbox(ORGAN);
        sendLetter("known");

        try (Connection connection = broker.gateway().createConnection()) {
            Session session = connection.createSession(Session.SESSION_TRANSACTED);
            MessageProducer producer = session.createProducer(session.createQueue(ExchangeNames.inbox(ORGAN)));
            producer.send(letter(session, "new"));
            producer.send(letter(session, "known"));
            assertThatThrownBy(session::commit).isInstanceOf(JMSException.class);
        }

        assertThat(broker.depth(ExchangeNames.inbox(ORGAN))).isEqualTo(1);
    }

    @Test
    void pagesAFullAddressAndLosesNothing() throws Exception {
        int count = 60;
        try (Connection connection = connect(broker.core(), ORGAN)) {
            Session session = connection.createSession();
            MessageProducer producer = session.createProducer(session.createQueue(ExchangeNames.IN));
            for (int i = 0; i < count; i++) {
                BytesMessage message = session.createBytesMessage();
                message.setIntProperty("number", i);
                message.writeBytes(new byte[400_000 - i]);
                producer.send(message);
            }
        }
        assertThat(broker.depth(ExchangeNames.IN)).isEqualTo(count);

        try (Connection connection = connect(broker.core(), ExchangeNames.GATEWAY)) {
            Session session = connection.createSession();
            MessageConsumer consumer = session.createConsumer(session.createQueue(ExchangeNames.IN));
            for (int i = 0; i < count; i++) {
                BytesMessage message = (BytesMessage) consumer.receive(10_000);
                assertThat(message.getIntProperty("number")).isEqualTo(i);
                assertThat(message.getBodyLength()).isEqualTo(400_000 - i);
            }
        }
    }

    @Test
    void pagesWhenSmallMessagesFillTheMemory() throws Exception {
        try (Connection connection = connect(broker.core(), ORGAN)) {
            Session session = connection.createSession(Session.SESSION_TRANSACTED);
            MessageProducer producer = session.createProducer(session.createQueue(ExchangeNames.IN));
            for (int i = 0; i < 300; i++) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(new byte[80_000]);
                producer.send(message);
            }
            session.commit();
        }

        assertThat(broker.isPaging(ExchangeNames.IN)).isTrue();
        await().untilAsserted(() -> assertThat(broker.depth(ExchangeNames.IN)).isEqualTo(300));
    }

    @Test
    void takesNoMessageAboveItsLimit() throws Exception {
        for (ConnectionFactory protocol : List.of(broker.core(), broker.amqp())) {
            assertThatThrownBy(() -> {
                        try (Connection connection = connect(protocol, ORGAN)) {
                            Session session = connection.createSession();
                            BytesMessage message = session.createBytesMessage();
                            message.writeBytes(new byte[6 << 20]);
                            session.createProducer(session.createQueue(ExchangeNames.IN))
                                    .send(message);
                        }
                    })
                    .isInstanceOf(JMSException.class);
        }
        assertThat(broker.depth(ExchangeNames.IN)).isZero();
    }

    @Test
    void nothingExpires() throws Exception {
        try (Connection connection = connect(broker.core(), ORGAN)) {
            Session session = connection.createSession();
            MessageProducer producer = session.createProducer(session.createQueue(ExchangeNames.IN));
            producer.setTimeToLive(1);
            producer.send(session.createTextMessage("late"));
        }

        try (Connection connection = connect(broker.core(), ExchangeNames.GATEWAY)) {
            Session session = connection.createSession();
            Message message = session.createConsumer(session.createQueue(ExchangeNames.IN))
                    .receive(5000);
            assertThat(message.getBody(String.class)).isEqualTo("late");
            assertThat(message.getJMSExpiration()).isZero();
        }
    }

    @Test
    void aPortInUseFailsTheStartWithItsCause(@TempDir Path another) {
        assertThatThrownBy(() -> ExchangeBroker.start(
                        BrokerUnderTest.settings(broker.port()), another, broker, Clock.systemUTC()))
                .isInstanceOf(Exception.class)
                .hasStackTraceContaining("Address already in use");
    }

    @Test
    void aSecondBrokerOnTheSameFolderFailsInsteadOfWaiting() {
        assertThatThrownBy(() -> ExchangeBroker.start(BrokerUnderTest.settings(0), folder, broker, Clock.systemUTC()))
                .isInstanceOf(Exception.class);
    }

    private void sendLetter(String id) throws Exception {
        try (Connection connection = broker.gateway().createConnection()) {
            Session session = connection.createSession();
            session.createProducer(session.createQueue(ExchangeNames.inbox(ORGAN)))
                    .send(letter(session, id));
        }
    }

    private static Message letter(Session session, String id) throws JMSException {
        Message letter = session.createMessage();
        letter.setStringProperty("_AMQ_DUPL_ID", id);
        return letter;
    }
}
