package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yizhan.delivery.BrokerUnderTest.secretOf;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.yizhan.delivery.BrokerSettings.Access;
import org.yizhan.delivery.BrokerSettings.Mode;
import org.yizhan.delivery.BrokerSettings.Tls;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.delivery.plugin.SecretSource;
import org.yizhan.directory.Secret;

/** The broker's port with TLS: one certificate for every protocol, and nothing in the clear. */
class BrokerTlsIT {
    private static final String ORGAN = "11990000MB0000019F";
    private static final String PASSWORD = "a password / with signs & more";

    @TempDir
    private static Path folder;

    private static Path localhost;
    private static Path elsewhere;
    private static ExchangeBroker broker;

    @BeforeAll
    static void start() throws Exception {
        localhost = keyStore("localhost");
        elsewhere = keyStore("elsewhere.example");
        broker = start("broker", localhost);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.stop();
    }

    private static ExchangeBroker start(String name, Path keyStore) throws Exception {
        return ExchangeBroker.start(
                settings(Mode.EMBEDDED, 0, keyStore, null), folder.resolve(name), new Known(), Clock.systemUTC());
    }

    /** A key pair and its certificate, made by the JDK's own tool. */
    private static Path keyStore(String host) throws Exception {
        Path file = folder.resolve(host + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                "exchange",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-keystore",
                file.toString());
        return file;
    }

    /** What is trusted: the certificate alone, without its key. */
    private static Path trustStoreOf(Path keyStore) throws Exception {
        Path certificate = folder.resolve(keyStore.getFileName() + ".crt");
        Path file = folder.resolve(keyStore.getFileName() + ".trust");
        if (Files.exists(file)) {
            return file;
        }
        keytool("-exportcert", "-alias", "exchange", "-keystore", keyStore.toString(), "-file", certificate.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "exchange",
                "-keystore",
                file.toString(),
                "-file",
                certificate.toString());
        return file;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).as(said).isZero();
    }

    private static BrokerSettings settings(Mode mode, int port, Path keyStore, Path trustStore) {
        Tls tls = new Tls(keyStore, PASSWORD, trustStore, trustStore == null ? "" : PASSWORD);
        return new BrokerSettings(mode, "localhost", port, DataSize.ofMegabytes(5), new Access(null, null), tls);
    }

    /** The gateway and one organisation. */
    private record Known() implements SecretSource {
        @Override
        public long revision() {
            return 1;
        }

        @Override
        public Map<String, List<Secret>> read() {
            return Map.of(
                    ORGAN,
                    List.of(Secret.of(secretOf(ORGAN))),
                    ExchangeNames.GATEWAY,
                    List.of(Secret.of(secretOf(ExchangeNames.GATEWAY))));
        }
    }

    private static ActiveMQConnectionFactory gateway(BrokerSettings settings, int port) {
        return BrokerLink.to(settings, port, secretOf(ExchangeNames.GATEWAY)).connectionFactory();
    }

    private static JmsConnectionFactory amqp(Path trustStore) {
        JmsConnectionFactory factory =
                new JmsConnectionFactory("amqps://localhost:" + broker.port() + "?transport.connectTimeout=5000");
        factory.setSslContext(Trust.context(trustStore, PASSWORD));
        return factory;
    }

    @Test
    void theGatewayReachesItsOwnBroker() throws Exception {
        try (ActiveMQConnectionFactory own = gateway(settings(Mode.EMBEDDED, 0, localhost, null), broker.port())) {
            assertThat(roundTrip(own)).isEqualTo("over TLS");
        }
    }

    @Test
    void anOrganisationSendsOverCoreAndAmqp() throws Exception {
        Path trusted = trustStoreOf(localhost);
        try (ActiveMQConnectionFactory core = gateway(settings(Mode.SEPARATE, 0, localhost, trusted), broker.port())) {
            for (ConnectionFactory protocol : List.of(core, amqp(trusted))) {
                try (Connection connection = protocol.createConnection(ORGAN, secretOf(ORGAN))) {
                    Session session = connection.createSession();
                    session.createProducer(session.createQueue(ExchangeNames.IN))
                            .send(session.createTextMessage("over TLS"));
                }
                assertThat(take(core).getStringProperty(ExchangeNames.SENDER)).isEqualTo(ORGAN);
            }
        }
    }

    @Test
    void anOrganisationSpeaksStompOverTls() throws Exception {
        var sockets = Trust.context(trustStoreOf(localhost), PASSWORD).getSocketFactory();
        try (StompClient client = new StompClient(sockets.createSocket("localhost", broker.port()))) {
            assertThat(client.connect(ORGAN, secretOf(ORGAN)).command()).isEqualTo("CONNECTED");
            assertThat(client.ask("SEND", Map.of("destination", ExchangeNames.IN), "over TLS")
                            .command())
                    .isEqualTo("RECEIPT");
        }
        try (ActiveMQConnectionFactory own = gateway(settings(Mode.EMBEDDED, 0, localhost, null), broker.port())) {
            assertThat(take(own).getStringProperty(ExchangeNames.SENDER)).isEqualTo(ORGAN);
        }
    }

    @Test
    void nobodyIsLetInInTheClear() {
        for (ConnectionFactory plain : List.of(
                new ActiveMQConnectionFactory("tcp://localhost:" + broker.port() + "?callTimeout=1000"),
                new JmsConnectionFactory("amqp://localhost:" + broker.port() + "?jms.connectTimeout=1000"))) {
            assertThatThrownBy(
                            () -> plain.createConnection(ORGAN, secretOf(ORGAN)).start())
                    .isInstanceOf(JMSException.class);
        }
        assertThatThrownBy(() -> {
                    try (StompClient client = new StompClient(broker.port())) {
                        client.connect(ORGAN, secretOf(ORGAN));
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void aBrokerWithAnotherCertificateIsNotTrusted() throws Exception {
        Path another = trustStoreOf(elsewhere);
        try (ActiveMQConnectionFactory gateway =
                gateway(settings(Mode.SEPARATE, 0, localhost, another), broker.port())) {
            assertThatThrownBy(() -> roundTrip(gateway)).isInstanceOf(JMSException.class);
        }
        assertThatThrownBy(() ->
                        amqp(another).createConnection(ORGAN, secretOf(ORGAN)).start())
                .isInstanceOf(JMSException.class);
    }

    @Test
    void aSeparateBrokersNameMustBeInItsCertificateButTheOwnMayHaveAny() throws Exception {
        ExchangeBroker named = start("named-elsewhere", elsewhere);
        try (ActiveMQConnectionFactory separate =
                        gateway(settings(Mode.SEPARATE, 0, elsewhere, trustStoreOf(elsewhere)), named.port());
                ActiveMQConnectionFactory own = gateway(settings(Mode.EMBEDDED, 0, elsewhere, null), named.port())) {
            assertThatThrownBy(() -> roundTrip(separate)).isInstanceOf(JMSException.class);
            assertThat(roundTrip(own)).isEqualTo("over TLS");
        } finally {
            named.stop();
        }
    }

    @Test
    void aWrongPasswordOfTheKeyStoreFailsTheStart() {
        BrokerSettings wrong = new BrokerSettings(
                Mode.EMBEDDED,
                "localhost",
                0,
                DataSize.ofMegabytes(5),
                new Access(null, null),
                new Tls(localhost, "not it", null, ""));

        assertThatThrownBy(() -> ExchangeBroker.start(wrong, folder.resolve("wrong"), new Known(), Clock.systemUTC()))
                .isInstanceOf(Exception.class);
    }

    @Test
    void whatIsLoggedOfTheLinkTellsNoPassword() {
        BrokerLink link = BrokerLink.to(settings(Mode.EMBEDDED, 0, localhost, null), 1, "the secret");

        assertThat(link.toString()).contains("tcp://localhost:1").doesNotContain("password", "the secret");
    }

    private static String roundTrip(ActiveMQConnectionFactory gateway) throws JMSException {
        try (Connection connection = gateway.createConnection()) {
            Session session = connection.createSession();
            session.createProducer(session.createQueue(ExchangeNames.IN)).send(session.createTextMessage("over TLS"));
        }
        return take(gateway).getBody(String.class);
    }

    private static Message take(ActiveMQConnectionFactory gateway) throws JMSException {
        try (Connection connection = gateway.createConnection(ExchangeNames.GATEWAY, secretOf(ExchangeNames.GATEWAY))) {
            connection.start();
            Session session = connection.createSession();
            Message message = session.createConsumer(session.createQueue(ExchangeNames.IN))
                    .receive(5000);
            assertThat(message).isNotNull();
            return message;
        }
    }
}
