package org.yizhan.flows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.delivery.StompClient;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.wire.HostileMessage;

/** Every hostile message over every channel: refused with its code, and the gateway goes on serving. */
@GatewayTest
class HostileChannelsIT {
    private static final OrganisationCode OVER_HTTP = new OrganisationCode("11990203MB0000003H");
    private static final OrganisationCode OVER_CORE = new OrganisationCode("11990221MB0000003K");
    private static final OrganisationCode OVER_AMQP = new OrganisationCode("11990300MB0000003B");
    private static final OrganisationCode OVER_STOMP = new OrganisationCode("11990302MB00000038");
    private static final OrganisationCode IN_FOLDER = new OrganisationCode("11990321MB0000003Q");

    /** The door measures a message before anyone reads it. */
    private static final Map<String, String> AT_THE_DOOR = Map.of("generate:over-size", "D101");

    /**
     * Only HTTP says a charset beside the bytes. Elsewhere nothing contradicts these, they read well, and are refused for
     * the sender they name: another than the one who was let in.
     */
    private static final Map<String, String> WITHOUT_A_TRANSPORTS_CHARSET = Map.of(
            "transport-gbk-declared-utf8.xml", "K004",
            "transport-utf16-is-utf8.xml", "K004",
            "transport-latin.xml", "K004");

    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");
    private static final Pattern DIGEST = Pattern.compile("<digest>([^<]+)</digest>");

    private final GatewayClient client;
    private final Map<String, byte[]> bytes = new HashMap<>();

    HostileChannelsIT(@Autowired GatewayClient client) {
        this.client = client;
        HostileMessage.all().forEach(message -> bytes.put(message.name(), message.bytes()));
    }

    @AfterEach
    void theGatewayGoesOnServing() throws IOException {
        String transfer = Files.readString(Path.of("schemas/samples/valid/transfer-letter.xml"))
                .replaceAll("<id>[^<]*</id>", "<id>" + UUID.randomUUID() + "</id>")
                .replaceAll("<sender>[^<]*</sender>", "<sender>" + OVER_HTTP + "</sender>");
        assertThat(client.post(OVER_HTTP, transfer).statusCode()).isEqualTo(202);
        assertThat(client.get(OVER_HTTP, "/actuator/health/readiness").body()).contains("\"UP\"");
    }

    @Test
    void overHttp() {
        client.secretOf(OVER_HTTP);
        Map<String, Set<String>> answers = new ConcurrentHashMap<>();
        HostileMessage.all().parallelStream()
                .forEach(message -> answers.put(message.name(), postedAndRefused(message)));
        assertRefused(answers, AT_THE_DOOR);
    }

    private Set<String> postedAndRefused(HostileMessage message) {
        String charset = message.charset() == null ? "" : ";charset=" + message.charset();
        var answer = client.send(client.request(OVER_HTTP, "/v1/messages")
                .header("Content-Type", "application/xml" + charset)
                .POST(BodyPublishers.ofByteArray(bytes.get(message.name())))
                .build());
        assertThat(answer.statusCode()).as(message.name()).isIn(400, 403, 413, 422);
        return codes(answer.body());
    }

    @Test
    void overCore() throws Exception {
        sendAll(new ActiveMQConnectionFactory("tcp://localhost:" + client.brokerPort()), OVER_CORE);
        assertRefused(answersInInbox(OVER_CORE), overQueueOrFolder());
    }

    @Test
    void overAmqp() throws Exception {
        sendAll(new JmsConnectionFactory("amqp://localhost:" + client.brokerPort()), OVER_AMQP);
        assertRefused(answersInInbox(OVER_AMQP), overQueueOrFolder());
    }

    @Test
    void overStomp() throws Exception {
        try (StompClient stomp = new StompClient(client.brokerPort())) {
            stomp.connect(OVER_STOMP.value(), client.secretOf(OVER_STOMP));
            for (HostileMessage message : HostileMessage.all()) {
                byte[] body = bytes.get(message.name());
                stomp.write(("SEND\ndestination:exchange.in\nreceipt:r\ncontent-length:" + body.length + "\n\n")
                        .getBytes(UTF_8));
                stomp.write(body);
                stomp.write(new byte[1]);
                assertThat(stomp.read().command()).as(message.name()).isEqualTo("RECEIPT");
            }
        }
        assertRefused(answersInInbox(OVER_STOMP), overQueueOrFolder());
    }

    @Test
    void inTheFolder() throws Exception {
        Path own = client.dataDir().resolve("folder").resolve(IN_FOLDER.value());
        Path in = Files.createDirectories(own.resolve("in"));
        for (var message : bytes.entrySet()) {
            String name = fileName(message.getKey());
            Path aside = Files.write(in.resolve(name + ".part"), message.getValue());
            Files.move(aside, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        Map<String, Set<String>> answers = new HashMap<>();
        for (String name : bytes.keySet()) {
            Path receipt = own.resolve("refused").resolve(fileName(name) + ".receipt.xml");
            await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(receipt));
            answers.put(name, codes(Files.readString(receipt)));
        }
        assertRefused(answers, overQueueOrFolder());
    }

    private static String fileName(String name) {
        return name.replace("generate:", "").replace(".xml", "") + ".xml";
    }

    private void sendAll(ConnectionFactory broker, OrganisationCode sender) throws JMSException {
        try (Connection connection = broker.createConnection(sender.value(), client.secretOf(sender))) {
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            MessageProducer producer = session.createProducer(session.createQueue("exchange.in"));
            for (HostileMessage hostile : HostileMessage.all()) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(bytes.get(hostile.name()));
                producer.send(message);
                session.commit();
            }
        }
    }

    /** By name of the message the codes of its receipt, which tells by a digest what it is for; some have the same bytes. */
    private Map<String, Set<String>> answersInInbox(OrganisationCode sender) throws JMSException {
        Map<String, List<String>> names =
                bytes.keySet().stream().collect(Collectors.groupingBy(name -> digest(bytes.get(name))));
        Map<String, Set<String>> answers = new HashMap<>();
        var broker = new ActiveMQConnectionFactory("tcp://localhost:" + client.brokerPort());
        try (Connection connection = broker.createConnection(sender.value(), client.secretOf(sender))) {
            connection.start();
            Session session = connection.createSession();
            MessageConsumer inbox = session.createConsumer(session.createQueue("org." + sender + ".inbox"));
            while (answers.size() < bytes.size()) {
                Message letter = inbox.receive(60_000);
                assertThat(letter)
                        .as("%d of %d receipts", answers.size(), bytes.size())
                        .isNotNull();
                String receipt = new String(letter.getBody(byte[].class), UTF_8);
                String digest = only(DIGEST, receipt).iterator().next();
                names.get(digest).forEach(name -> answers.put(name, codes(receipt)));
            }
        }
        return answers;
    }

    private static void assertRefused(Map<String, Set<String>> answers, Map<String, String> otherwise) {
        Map<String, String> wrong = new TreeMap<>();
        for (HostileMessage message : HostileMessage.all()) {
            String expected = otherwise.getOrDefault(message.name(), message.code());
            Set<String> codes = answers.getOrDefault(message.name(), Set.of("no answer"));
            if (!codes.contains(expected)) {
                wrong.put(message.name(), expected + " expected, answered " + codes);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(answers).hasSizeGreaterThan(100);
    }

    private static Map<String, String> overQueueOrFolder() {
        Map<String, String> all = new HashMap<>(AT_THE_DOOR);
        all.putAll(WITHOUT_A_TRANSPORTS_CHARSET);
        return all;
    }

    private static Set<String> codes(String answer) {
        return only(CODE, answer);
    }

    private static Set<String> only(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
