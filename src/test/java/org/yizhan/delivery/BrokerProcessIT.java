package org.yizhan.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yizhan.delivery.BrokerUnderTest.connect;
import static org.yizhan.delivery.BrokerUnderTest.secretOf;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.directory.Secret;
import org.yizhan.messages.OrganisationCode;

/** The separate broker, with 300 MB of heap. */
class BrokerProcessIT {
    private static final String ORGAN = "11990000MB0000019F";

    private BrokerChild broker;

    @BeforeEach
    void start(@TempDir Path dataDir) throws Exception {
        broker = new BrokerChild(dataDir, ORGAN);
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
    }

    @Test
    void keepsWhatItTookThroughAKill() throws Exception {
        try (Connection connection = connect(broker.core(), ORGAN)) {
            Session session = connection.createSession();
            for (int i = 0; i < 50; i++) {
                session.createProducer(session.createQueue(ExchangeNames.IN)).send(session.createTextMessage("m" + i));
            }
        }

        broker.killAndRestart();

        try (Connection connection = connect(broker.core(), ExchangeNames.GATEWAY)) {
            Session session = connection.createSession();
            var consumer = session.createConsumer(session.createQueue(ExchangeNames.IN));
            for (int i = 0; i < 50; i++) {
                Message message = consumer.receive(10_000);
                assertThat(message.getBody(String.class)).isEqualTo("m" + i);
                assertThat(message.getStringProperty(ExchangeNames.SENDER)).isEqualTo(ORGAN);
            }
        }
    }

    @Test
    void aKillUnderLoadLosesNothingAcknowledgedAndDoublesNothing() throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> unknown = new ConcurrentLinkedQueue<>();
        declareInbox();
        List<CompletableFuture<Void>> senders = IntStream.range(0, 4)
                .mapToObj(sender -> CompletableFuture.runAsync(
                        () -> sendUntilCut(sender, acknowledged, unknown), BrokerProcessIT::inThreadOfItsOwn))
                .toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 200);

        broker.killAndRestart();

        senders.forEach(CompletableFuture::join);
        assertThat(unknown).isNotEmpty();
        // Whether the last ones were taken nobody knows: they are sent again, with the same ids.
        try (Connection connection = connect(broker.core(), ExchangeNames.GATEWAY)) {
            Session session = connection.createSession();
            for (String id : unknown) {
                send(session, id);
            }
        }
        List<String> expected =
                Stream.concat(acknowledged.stream(), unknown.stream()).toList();
        assertThat(inbox(expected.size())).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** All of them at once: the common pool of a small machine has one thread. */
    private static void inThreadOfItsOwn(Runnable sender) {
        new Thread(sender, "sender").start();
    }

    private void declareInbox() throws Exception {
        new BrokerAdmin(BrokerLink.to(BrokerUnderTest.settings(0), broker.port(), secretOf(ExchangeNames.GATEWAY))
                        .connectionFactory())
                .declare(List.of(new OrganisationCode(ORGAN)));
    }

    private void sendUntilCut(int sender, Collection<String> acknowledged, Collection<String> unknown) {
        String id = "";
        try (Connection connection = BrokerLink.to(
                        BrokerUnderTest.settings(0), broker.port(), secretOf(ExchangeNames.GATEWAY))
                .connectionFactory()
                .createConnection()) {
            Session session = connection.createSession();
            for (int number = 0; ; number++) {
                id = sender + "-" + number;
                send(session, id);
                acknowledged.add(id);
            }
        } catch (JMSException cut) {
            unknown.add(id);
        }
    }

    private static void send(Session session, String id) throws JMSException {
        Message letter = session.createMessage();
        letter.setStringProperty("_AMQ_DUPL_ID", id);
        letter.setStringProperty(ExchangeNames.LETTER_ID, id);
        session.createProducer(session.createQueue(ExchangeNames.inbox(ORGAN))).send(letter);
    }

    private List<String> inbox(int count) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = connect(broker.core(), ORGAN)) {
            Session session = connection.createSession();
            var consumer = session.createConsumer(session.createQueue(ExchangeNames.inbox(ORGAN)));
            for (Message letter = consumer.receive(10_000); letter != null; ) {
                ids.add(letter.getStringProperty(ExchangeNames.LETTER_ID));
                letter = consumer.receive(ids.size() < count ? 10_000 : 500);
            }
        }
        return ids;
    }

    @Test
    void cutsAStompFrameOf100MegabytesOffAndGoesOn() throws Exception {
        try (StompClient client = new StompClient(broker.port())) {
            client.connect(ORGAN, secretOf(ORGAN));
            assertThatThrownBy(() -> flood(client)).isInstanceOf(IOException.class);
        }
        try (StompClient client = new StompClient(broker.port())) {
            // Not logged in: not even a little of it is gathered.
            assertThatThrownBy(() -> flood(client)).isInstanceOf(IOException.class);
        }

        assertThat(broker.isAlive()).isTrue();
        try (StompClient client = new StompClient(broker.port())) {
            client.connect(ORGAN, secretOf(ORGAN));
            assertThat(client.ask("SEND", Map.of("destination", ExchangeNames.IN), "汉".repeat(600_000))
                            .command())
                    .isEqualTo("RECEIPT");
        }
    }

    /** 100 MB in one frame. */
    private static void flood(StompClient client) throws IOException {
        client.write("SEND\ndestination:exchange.in\ncontent-length:104857600\n\n".getBytes(UTF_8));
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < 100; i++) {
            client.write(megabyte);
        }
        client.read();
    }

    @Test
    void learnsOfNewAndRevokedSecretsFromItsFile() throws Exception {
        String newcomer = "91350100M000100Y43";
        Map<String, List<Secret>> secrets = new HashMap<>(broker.secretsFile().read());
        secrets.remove(ORGAN);
        secrets.put(newcomer, List.of(Secret.of(secretOf(newcomer))));

        broker.secretsFile().write(secrets);

        await().atMost(Duration.ofSeconds(5)).ignoreExceptions().untilAsserted(() -> connect(broker.core(), newcomer)
                .close());
        assertThatThrownBy(() -> connect(broker.core(), ORGAN)).isInstanceOf(JMSException.class);
    }
}
