package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yizhan.delivery.BrokerUnderTest.connect;
import static org.yizhan.delivery.BrokerUnderTest.secretOf;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisations;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.messages.OrganisationCode;

/** A stock Artemis with the plugin's jar and the rendered files keeps the exchange's promises. */
class StockBrokerIT {
    private static final OrganisationCode REAL = Organisations.code(1);
    private static final OrganisationCode VICTIM = Organisations.code(2);

    @TempDir
    private static Path folder;

    private static StockBroker broker;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        MockEnvironment settings = new MockEnvironment()
                .withProperty("yizhan.broker.mode", "separate")
                .withProperty("yizhan.broker.port", String.valueOf(port))
                .withProperty("yizhan.broker.max-message", "1MB")
                .withProperty("yizhan.broker.access.gateway-secret", secretOf(ExchangeNames.GATEWAY));
        Directory directory = new Directory(
                1,
                List.of(Organisations.number(1).build(), Organisations.number(2).build()));
        broker = StockBroker.install(folder, settings, new Known(), directory);
        broker.start();
    }

    @AfterAll
    static void stop() throws Exception {
        broker.kill();
    }

    /** Two organisations with secrets. */
    private static final class Known implements SecretStore {
        @Override
        public List<StoredSecret> inForce() {
            return List.of(stored(REAL), stored(VICTIM));
        }

        private static StoredSecret stored(OrganisationCode code) {
            Secret secret = Secret.of(secretOf(code.value()));
            return new StoredSecret(code, secret.salt(), secret.hash(), Instant.EPOCH);
        }

        @Override
        public void add(StoredSecret secret) {
            throw new UnsupportedOperationException("two are enough");
        }

        @Override
        public int revoke(OrganisationCode organisation, Instant at) {
            throw new UnsupportedOperationException("they stay");
        }

        @Override
        public long revision() {
            return 1;
        }
    }

    private static List<ConnectionFactory> protocols() {
        return List.of(
                new ActiveMQConnectionFactory("tcp://localhost:" + port),
                new JmsConnectionFactory("amqp://localhost:" + port + "?jms.forceSyncSend=true"));
    }

    @Test
    void takesPluginAndFilesWithoutAComplaint() throws Exception {
        assertThat(broker.log()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    @Test
    void tellsUpToWhenEverythingHasLeftItsQueue() {
        BrokerAdmin admin = new BrokerAdmin(new ActiveMQConnectionFactory(
                "tcp://localhost:" + port, ExchangeNames.GATEWAY, secretOf(ExchangeNames.GATEWAY)));
        Instant before = Instant.now().minusMillis(1);
        assertThat(new QueueWaiting(admin).decidedUpTo()).isBetween(before, Instant.now());
    }

    @Test
    void writesTheTrueSenderOverForgedHeaders() throws Exception {
        for (ConnectionFactory protocol : protocols()) {
            try (Connection connection = connect(protocol, REAL.value())) {
                Session session = connection.createSession();
                BytesMessage message = session.createBytesMessage();
                for (String name : List.of("yizhanSender", "YIZHANSENDER", "JMSXUserID", "_AMQ_VALIDATED_USER")) {
                    message.setStringProperty(name, VICTIM.value());
                }
                message.writeBytes(new byte[200_000]);
                session.createProducer(session.createQueue(ExchangeNames.IN)).send(message);
            }
            Message taken = receiveAsGateway(ExchangeNames.IN);
            assertThat(taken.getStringProperty(ExchangeNames.SENDER)).isEqualTo(REAL.value());
            assertThat(taken.propertyExists("YIZHANSENDER")).isFalse();
            assertThat(taken.getLongProperty("_AMQ_INGRESS_TIMESTAMP")).isPositive();
        }
    }

    @Test
    void opensNothingButTheOwnInbox() {
        for (ConnectionFactory protocol : protocols()) {
            for (String queue : List.of(ExchangeNames.inbox(VICTIM.value()), ExchangeNames.IN, ExchangeNames.DEAD)) {
                assertThatThrownBy(() -> {
                            try (Connection connection = connect(protocol, REAL.value())) {
                                Session session = connection.createSession();
                                session.createConsumer(session.createQueue(queue));
                            }
                        })
                        .as(queue)
                        .isInstanceOf(JMSException.class);
            }
            assertThatThrownBy(() ->
                            protocol.createConnection(REAL.value(), "wrong").start())
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(
                            () -> protocol.createConnection("unused", "unused").start())
                    .as("the user of artemis create")
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void refusesWhatIsTooLong() {
        for (ConnectionFactory protocol : protocols()) {
            assertThatThrownBy(() -> {
                        try (Connection connection = connect(protocol, REAL.value())) {
                            Session session = connection.createSession();
                            BytesMessage message = session.createBytesMessage();
                            message.writeBytes(new byte[2 << 20]);
                            session.createProducer(session.createQueue(ExchangeNames.IN))
                                    .send(message);
                        }
                    })
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void reportsACollectedLetterAndKnowsItAgain() throws Exception {
        String inbox = ExchangeNames.inbox(VICTIM.value());
        try (Connection connection = connect(protocols().get(0), ExchangeNames.GATEWAY)) {
            Session session = connection.createSession();
            for (int twice = 0; twice < 2; twice++) {
                Message letter = session.createMessage();
                letter.setStringProperty("_AMQ_DUPL_ID", "one-letter");
                letter.setStringProperty(ExchangeNames.LETTER_ID, "one-letter");
                session.createProducer(session.createQueue(inbox)).send(letter);
            }
        }
        try (Connection connection = connect(protocols().get(1), VICTIM.value())) {
            Session session = connection.createSession();
            var consumer = session.createConsumer(session.createQueue(inbox));
            assertThat(consumer.receive(5000)).isNotNull();
            assertThat(consumer.receive(300)).isNull();
        }

        Message report = receiveAsGateway(ExchangeNames.EVENTS);
        assertThat(report.getStringProperty(ExchangeNames.LETTER_ID)).isEqualTo("one-letter");
        assertThat(report.getStringProperty(ExchangeNames.LETTER_STATE)).isEqualTo("COLLECTED");
        assertThat(report.getStringProperty(ExchangeNames.RECIPIENT)).isEqualTo(VICTIM.value());
    }

    @Test
    void speaksNoStompWhoseFramesItCouldNotLimit() {
        assertThatThrownBy(() -> {
                    try (StompClient client = new StompClient(new Socket("localhost", port), 2_000)) {
                        client.connect(REAL.value(), secretOf(REAL.value()));
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void takesAnOrganisationsQueuesThatCameLater() throws Exception {
        OrganisationCode newcomer = Organisations.code(5);
        try (ActiveMQConnectionFactory gateway = BrokerLink.to(
                                BrokerUnderTest.settings(port), port, secretOf(ExchangeNames.GATEWAY))
                        .connectionFactory();
                Connection connection = gateway.createConnection()) {
            new BrokerAdmin(gateway).declare(List.of(newcomer));

            connection.start();
            Session session = connection.createSession();
            assertThat(session.createConsumer(session.createQueue(ExchangeNames.inbox(newcomer.value())))
                            .receive(100))
                    .isNull();
        }
    }

    private static Message receiveAsGateway(String queue) throws JMSException {
        try (Connection connection = connect(protocols().get(0), ExchangeNames.GATEWAY)) {
            Session session = connection.createSession();
            Message message = session.createConsumer(session.createQueue(queue)).receive(5000);
            assertThat(message).as(queue).isNotNull();
            return message;
        }
    }
}
