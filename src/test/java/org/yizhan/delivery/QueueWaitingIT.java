package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yizhan.delivery.BrokerUnderTest.secretOf;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.directory.Organisations;

/** Since when messages wait in {@code exchange.in}, whatever state they are in on a real broker. */
class QueueWaitingIT {
    private static final String SENDER = Organisations.code(1).value();

    private BrokerUnderTest broker;
    private QueueWaiting waiting;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = new BrokerUnderTest(folder, SENDER);
        waiting = new QueueWaiting(new BrokerAdmin(broker.gateway()));
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    private ConnectionFactory core() {
        return new ActiveMQConnectionFactory("tcp://localhost:" + broker.port(), SENDER, secretOf(SENDER));
    }

    private ConnectionFactory amqp() {
        return new JmsConnectionFactory(SENDER, secretOf(SENDER), "amqp://localhost:" + broker.port());
    }

    private static void send(ConnectionFactory as, int priority) throws JMSException {
        try (Connection connection = as.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var producer = session.createProducer(session.createQueue(ExchangeNames.IN));
            producer.setPriority(priority);
            producer.send(session.createTextMessage("<Transfer/>"));
        }
    }

    @Test
    void anEmptyQueueIsDecidedUpToNow() {
        Instant before = Instant.now().minusMillis(1);
        assertThat(waiting.decidedUpTo()).isBetween(before, Instant.now());
        assertThat(waiting.place()).isEqualTo("exchange.in");
    }

    @Test
    void theOldestHoldsTheMarkWhateverItsProtocolAndItsRank() throws Exception {
        for (ConnectionFactory as : List.of(core(), amqp())) {
            Instant before = Instant.now();
            send(as, 0);
            Instant after = Instant.now();
            await().until(() -> Instant.now().isAfter(after));
            send(as, 9);
            assertThat(waiting.decidedUpTo()).isBetween(before.minusMillis(1), after);
            taken(2);
        }
    }

    private void taken(int count) throws JMSException {
        try (Connection connection = broker.gateway().createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(ExchangeNames.IN));
            for (int i = 0; i < count; i++) {
                assertThat(consumer.receive(10_000)).isNotNull();
            }
        }
    }

    /** With a consumer, then waiting to come again, then with a consumer again. */
    @Test
    void aMessageUnderWayOrRolledBackHoldsItUntilItsConsumerHasCommitted() throws Exception {
        send(core(), 4);
        Instant after = Instant.now();
        try (Connection connection = broker.gateway().createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            connection.start();
            MessageConsumer consumer = session.createConsumer(session.createQueue(ExchangeNames.IN));
            Message first = consumer.receive(10_000);
            assertThat(first).isNotNull();
            assertThat(waiting.decidedUpTo()).as("with its consumer").isBeforeOrEqualTo(after);
            session.rollback();
            assertThat(waiting.decidedUpTo()).as("to come again").isBeforeOrEqualTo(after);
            assertThat(consumer.receive(10_000)).isNotNull();
            assertThat(waiting.decidedUpTo()).as("come again").isBeforeOrEqualTo(after);
            session.commit();
        }
        assertThat(waiting.decidedUpTo()).isAfterOrEqualTo(after);
    }

    @Test
    void theBrokersStampOutlivesItsRestart() throws Exception {
        send(core(), 4);
        Instant after = Instant.now();
        broker.restart();
        assertThat(waiting.decidedUpTo()).isBeforeOrEqualTo(after);
    }

    @Test
    void whileManyComeAndGoTheMarkFollows() throws Exception {
        List<Thread> senders = Stream.of(core(), amqp())
                .map(as -> new Thread(() -> {
                    try {
                        for (int i = 0; i < 100; i++) {
                            send(as, 4);
                        }
                    } catch (JMSException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        senders.forEach(Thread::start);
        Instant last = waiting.decidedUpTo();
        while (senders.stream().anyMatch(Thread::isAlive)) {
            Instant now = waiting.decidedUpTo();
            assertThat(now).isAfterOrEqualTo(last);
            last = now;
        }
        taken(200);
        assertThat(waiting.decidedUpTo()).isAfter(last);
    }

    @Test
    void withoutABrokerItCannotBeTold() throws Exception {
        broker.stop();
        assertThatThrownBy(() -> waiting.decidedUpTo()).isInstanceOf(Unavailable.class);
        broker.restart();
        assertThat(waiting.decidedUpTo()).isNotNull();
    }
}
