package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yizhan.delivery.BrokerUnderTest.connect;
import static org.yizhan.delivery.BrokerUnderTest.secretOf;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.messages.OrganisationCode;

/** Who gets in, and what each may do there. */
class AccessIT {
    private static final String A = "11990000MB0000019F";
    private static final String B = "91350100M000100Y43";
    private static final Duration SOON = Duration.ofSeconds(5);

    private BrokerUnderTest broker;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = new BrokerUnderTest(folder, A, B);
        broker.declareInbox(A);
        broker.declareInbox(B);
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    private List<ConnectionFactory> protocols() {
        return List.of(broker.core(), broker.amqp());
    }

    @Test
    void opensOnlyWithTheSecret() {
        for (ConnectionFactory protocol : protocols()) {
            assertThatThrownBy(() -> protocol.createConnection(A, secretOf(B)).start())
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> protocol.createConnection("nobody", "").start())
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> protocol.createConnection().start()).isInstanceOf(JMSException.class);
        }
        assertThatThrownBy(() -> {
                    try (StompClient client = new StompClient(broker.port())) {
                        assertThat(client.connect(A, secretOf(B)).command()).isEqualTo("ERROR");
                        client.read();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void knowsNoUserOfTheBrokersOwn() {
        assertThatThrownBy(() -> broker.core().createConnection("ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!"))
                .isInstanceOf(JMSException.class);
    }

    @Test
    void letsAnOrganisationReadAndBrowseItsOwnInbox() throws Exception {
        for (ConnectionFactory protocol : protocols()) {
            try (Connection connection = connect(protocol, A)) {
                Session session = connection.createSession();
                var own = session.createQueue(ExchangeNames.inbox(A));
                assertThat(session.createBrowser(own).getEnumeration().hasMoreElements())
                        .isFalse();
                assertThat(session.createConsumer(own).receive(100)).isNull();
            }
        }
        try (StompClient client = broker.stomp(A)) {
            assertThat(client.ask("SUBSCRIBE", Map.of("id", "1", "destination", ExchangeNames.inbox(A)), "")
                            .command())
                    .isEqualTo("RECEIPT");
        }
    }

    @Test
    void keepsAnOrganisationFromEveryOtherQueue() throws Exception {
        List<String> others = List.of(
                ExchangeNames.inbox(B),
                ExchangeNames.dead(A),
                ExchangeNames.IN,
                ExchangeNames.EVENTS,
                ExchangeNames.DEAD,
                ExchangeNames.inbox(A) + "::" + ExchangeNames.inbox(B));
        for (ConnectionFactory protocol : protocols()) {
            for (String queue : others) {
                assertThatThrownBy(() -> consume(protocol, queue)).as(queue).isInstanceOf(JMSException.class);
            }
        }
        for (String queue : others) {
            try (StompClient client = broker.stomp(A)) {
                assertThat(client.ask("SUBSCRIBE", Map.of("id", "1", "destination", queue), "")
                                .command())
                        .as(queue)
                        .isEqualTo("ERROR");
            }
        }
    }

    @Test
    void keepsAnOrganisationFromSendingElsewhere() throws Exception {
        List<String> others = List.of(
                ExchangeNames.inbox(B),
                ExchangeNames.inbox(A),
                ExchangeNames.EVENTS,
                ExchangeNames.DEAD_LETTERS,
                "activemq.management",
                "made.up");
        for (ConnectionFactory protocol : protocols()) {
            for (String queue : others) {
                assertThatThrownBy(() -> send(protocol, queue)).as(queue).isInstanceOf(JMSException.class);
            }
        }
        for (String queue : others) {
            try (StompClient client = broker.stomp(A)) {
                assertThat(client.ask("SEND", Map.of("destination", queue), "forged")
                                .command())
                        .as(queue)
                        .isEqualTo("ERROR");
            }
        }
        assertThat(broker.depth(ExchangeNames.inbox(B))).isZero();
    }

    @Test
    void keepsAnOrganisationFromBrowsingElsewhere() {
        for (ConnectionFactory protocol : protocols()) {
            for (String queue : List.of(ExchangeNames.inbox(B), ExchangeNames.IN, ExchangeNames.DEAD)) {
                assertThatThrownBy(() -> {
                            try (Connection connection = connect(protocol, A)) {
                                Session session = connection.createSession();
                                session.createBrowser(session.createQueue(queue))
                                        .getEnumeration()
                                        .hasMoreElements();
                            }
                        })
                        .as(queue)
                        .isInstanceOf(JMSException.class);
            }
        }
        assertThat(subscribed(Map.of("browser", "true", "browse", "true", "destination", ExchangeNames.inbox(B))))
                .isEqualTo("ERROR");
    }

    @Test
    void letsNoOrganisationMakeQueues() throws Exception {
        for (ConnectionFactory protocol : protocols()) {
            assertThatThrownBy(() -> {
                        try (Connection connection = connect(protocol, A)) {
                            connection.createSession().createTemporaryQueue();
                        }
                    })
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> {
                        try (Connection connection = connect(protocol, A)) {
                            Session session = connection.createSession();
                            session.createSharedDurableConsumer(session.createTopic("made.up"), "mine");
                        }
                    })
                    .isInstanceOf(JMSException.class);
        }
        assertThat(subscribed(Map.of("destination", "made.up", "subscription-type", "ANYCAST")))
                .isEqualTo("ERROR");
        assertThat(subscribed(Map.of(
                        "destination", ExchangeNames.inbox(A),
                        "subscription-type", "MULTICAST",
                        "durable-subscription-name", "mine")))
                .as("a copy of every letter to come")
                .isEqualTo("ERROR");
        assertThat(broker.has("made.up")).isFalse();
    }

    @Test
    void letsNoOrganisationAskTheManagement() {
        for (ConnectionFactory protocol : protocols()) {
            assertThatThrownBy(() -> consume(protocol, "activemq.notifications"))
                    .isInstanceOf(JMSException.class);
        }
        assertThatThrownBy(() -> new BrokerAdmin(
                                new ActiveMQConnectionFactory("tcp://localhost:" + broker.port(), A, secretOf(A)))
                        .empty(new OrganisationCode(B)))
                .isInstanceOf(JMSException.class);
    }

    private String subscribed(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("id", "1");
        try (StompClient client = broker.stomp(A)) {
            return client.ask("SUBSCRIBE", all, "").command();
        } catch (Exception cutOff) {
            return "ERROR";
        }
    }

    @Test
    void shutsARevokedOrganisationOutWithinFiveSeconds() throws Exception {
        AtomicBoolean coreClosed = new AtomicBoolean();
        AtomicBoolean amqpClosed = new AtomicBoolean();
        try (Connection core = connect(broker.core(), A);
                Connection amqp = connect(broker.amqp(), A);
                StompClient stomp = broker.stomp(A);
                Connection other = connect(broker.core(), B)) {
            for (Connection connection : List.of(core, amqp)) {
                connection
                        .createSession()
                        .createConsumer(connection.createSession().createQueue(ExchangeNames.inbox(A)));
            }
            core.setExceptionListener(closed -> coreClosed.set(true));
            amqp.setExceptionListener(closed -> amqpClosed.set(true));
            stomp.ask("SUBSCRIBE", Map.of("id", "1", "destination", ExchangeNames.inbox(A)), "");

            broker.revoke(A);

            await().atMost(SOON).until(() -> coreClosed.get() && amqpClosed.get());
            assertThatThrownBy(() -> {
                        while (stomp.read() != null) {
                            assertThat(stomp).isNotNull();
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(other.createSession()
                            .createConsumer(other.createSession().createQueue(ExchangeNames.inbox(B))))
                    .isNotNull();
        }
        for (ConnectionFactory protocol : protocols()) {
            assertThatThrownBy(() -> connect(protocol, A)).isInstanceOf(JMSException.class);
        }
    }

    private static void consume(ConnectionFactory protocol, String queue) throws JMSException {
        try (Connection connection = connect(protocol, A)) {
            Session session = connection.createSession();
            session.createConsumer(session.createQueue(queue)).receive(100);
        }
    }

    private static void send(ConnectionFactory protocol, String queue) throws JMSException {
        try (Connection connection = connect(protocol, A)) {
            Session session = connection.createSession();
            session.createProducer(session.createQueue(queue)).send(session.createTextMessage("forged"));
        }
    }
}
