package org.yizhan.flows;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.delivery.StompClient;
import org.yizhan.messages.OrganisationCode;

/** A gigabyte against a heap of 512 MB, over every channel: refused or cut off, and the gateway goes on serving. */
class HostileFloodIT {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990100MB00000031");
    private static final long GIGABYTE = 1L << 30;
    private static final int MEGABYTE = 1 << 20;

    /** What the limit, a buffer here and there and the kernel's own may swallow of a stream before it is cut. */
    private static final long SWALLOWED = 32L << 20;

    private static SmallGateway gateway;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        gateway = new SmallGateway(home);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        gateway.close();
    }

    @AfterEach
    void theGatewayGoesOnServing() throws Exception {
        String transfer = Files.readString(Path.of("schemas/samples/valid/transfer-letter.xml"))
                .replaceAll("<id>[^<]*</id>", "<id>" + UUID.randomUUID() + "</id>")
                .replaceAll("<sender>[^<]*</sender>", "<sender>" + BUREAU + "</sender>");
        HttpResponse<String> answer = gateway.send(HttpRequest.newBuilder(gateway.uri("/v1/messages"))
                .header("Authorization", gateway.authorization(BUREAU))
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(transfer)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(gateway.isReady()).isTrue();
        assertThat(gateway.log()).doesNotContain("OutOfMemory");
    }

    @Test
    void cutsAnEndlessStreamOverHttpOff() throws IOException {
        Answer answer = post("/v1/messages", "POST", "Transfer-Encoding: chunked");

        assertThat(answer.written()).isLessThan(SWALLOWED);
        assertThat(answer.text()).startsWith("HTTP/1.1 413").contains("D101");
    }

    @Test
    void refusesAGigabyteByItsDeclaredLengthWithoutReadingIt() throws IOException {
        Answer answer = post("/v1/messages", "POST", "Content-Length: " + GIGABYTE);

        assertThat(answer.written()).isLessThan(SWALLOWED);
        assertThat(answer.text()).startsWith("HTTP/1.1 413").contains("D101");
    }

    @Test
    void cutsAnAttachmentOffAtItsLimit() throws IOException {
        Answer answer = post("/v1/attachments/" + "0".repeat(64), "PUT", "Transfer-Encoding: chunked");

        assertThat(answer.written()).isLessThan((100L << 20) + SWALLOWED);
        assertThat(answer.text()).startsWith("HTTP/1.1 413").contains("A002");
    }

    @Test
    void refusesAGigabyteInTheFolder() throws IOException {
        Path in =
                Files.createDirectories(gateway.folder().resolve(BUREAU.value()).resolve("in"));
        for (String name : new String[] {"giant.xml", "giant.pdf"}) {
            Path aside = in.resolve(name + ".part");
            try (RandomAccessFile sparse = new RandomAccessFile(aside.toFile(), "rw")) {
                sparse.setLength(GIGABYTE);
            }
            Files.move(aside, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }

        assertThat(refusal("giant.xml.receipt.xml")).contains("<code>D101</code>");
        assertThat(refusal("giant.pdf.problem.json")).contains("A002");
    }

    private static String refusal(String name) throws IOException {
        Path refusal =
                gateway.folder().resolve(BUREAU.value()).resolve("refused").resolve(name);
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(refusal));
        return Files.readString(refusal);
    }

    @Test
    void cutsAStompFrameOfHundredMegabytesOff() throws IOException {
        try (StompClient stomp = new StompClient(gateway.brokerPort())) {
            stomp.connect(BUREAU.value(), gateway.secretOf(BUREAU));
            stomp.write("SEND\ndestination:exchange.in\ncontent-length:104857600\n\n".getBytes(UTF_8));
            byte[] megabyte = new byte[MEGABYTE];
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            stomp.write(megabyte);
                        }
                        stomp.read();
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesLargeMessagesOverCore() {
        assertRefused(new ActiveMQConnectionFactory("tcp://localhost:" + gateway.brokerPort()));
    }

    @Test
    void refusesLargeMessagesOverAmqp() {
        assertRefused(new JmsConnectionFactory("amqp://localhost:" + gateway.brokerPort()));
    }

    /** 150 MB over one connection; a broker that kept them in memory would be full after three. */
    private static void assertRefused(ConnectionFactory broker) {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> send(broker, 50 * MEGABYTE)).isInstanceOf(JMSException.class);
        }
    }

    private static void send(ConnectionFactory broker, int length) throws JMSException, IOException {
        try (Connection connection = broker.createConnection(BUREAU.value(), gateway.secretOf(BUREAU))) {
            Session session = connection.createSession();
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(new byte[length]);
            session.createProducer(session.createQueue("exchange.in")).send(message);
        }
    }

    /** What was written until the gateway answered or closed, and what it answered. */
    private record Answer(long written, String text) {}

    private static Answer post(String path, String method, String framing) throws IOException {
        try (Socket socket = new Socket("localhost", gateway.httpPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(String.join(
                            "\r\n",
                            method + " " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Authorization: " + gateway.authorization(BUREAU),
                            "Content-Type: application/xml",
                            framing,
                            "",
                            "")
                    .getBytes(US_ASCII));
            long written = flood(out, socket.getInputStream(), framing.contains("chunked"));
            return new Answer(written, text(socket.getInputStream()));
        }
    }

    /** Writes a gigabyte, or until there is an answer. */
    private static long flood(OutputStream out, InputStream in, boolean chunked) throws IOException {
        byte[] part = new byte[MEGABYTE];
        long written = 0;
        try {
            while (written < GIGABYTE && in.available() == 0) {
                out.write(chunked ? "100000\r\n".getBytes(US_ASCII) : new byte[0]);
                out.write(part);
                out.write(chunked ? "\r\n".getBytes(US_ASCII) : new byte[0]);
                written += part.length;
            }
        } catch (IOException cut) {
            assertThat(cut).hasMessageMatching("(?i).*(reset|broken pipe).*");
        }
        return written;
    }

    private static String text(InputStream in) throws IOException {
        byte[] first = new byte[2048];
        int read = in.read(first);
        return new String(first, 0, Math.max(read, 0), UTF_8);
    }
}
