package org.yizhan.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.intake.DoorSlice.BUREAU;
import static org.yizhan.intake.DoorSlice.OTHER;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yizhan.casework.Casework.Submission;

/** Headers of the outside steer nothing inside: neither the route's own words nor HTTP's framing. */
@DoorTest
class SmugglingIT {
    private static final String GOOD = "<Recall from=\"" + BUREAU + "\" id=\"6d1f0c4e-6f0a-4a58-9a34-3f8ad6d7f006\"/>";

    private final PlannedCasework casework;
    private final ActiveMQConnectionFactory broker;
    private final DoorClient client;
    private final int port;

    SmugglingIT(
            @Autowired PlannedCasework casework,
            @Autowired ActiveMQConnectionFactory broker,
            @LocalServerPort int port) {
        this.casework = casework;
        this.broker = broker;
        this.client = new DoorClient(port);
        this.port = port;
    }

    @BeforeEach
    void accepting() {
        await().until(() -> client.send(client.request(BUREAU, "/v1/messages/check")
                                .header("Content-Type", "application/xml")
                                .POST(BodyPublishers.ofString(GOOD)))
                        .statusCode()
                == 200);
        casework.plan(PlannedCasework.accepting());
    }

    @ParameterizedTest
    @CsvSource({
        "CamelHttpResponseCode, 500",
        "CamelHttpUri, http://127.0.0.1:1/",
        "CamelFileName, ../../escape.xml",
        "CamelBeanMethodName, fail",
        "CamelJmsDestinationName, exchange.dead",
        "wantsJson, true",
        "yizhanSender, 11990000MB0000027A",
        "X-HTTP-Method-Override, DELETE",
        "X-Forwarded-User, 11990000MB0000027A",
        "X-Original-URL, /actuator/env",
        "org.yizhan.intake.Envelope, other"
    })
    void aHeaderOfTheSenderIsNoHeaderOfTheRoute(String name, String value) {
        HttpResponse<String> answer = client.send(client.request(BUREAU, "/v1/messages")
                .header("Content-Type", "application/xml")
                .header(name, value)
                .POST(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().map().keySet().stream().filter(key -> key.equalsIgnoreCase(name)))
                .as("nor does it come back")
                .isEmpty();
        assertThat(casework.submitted)
                .singleElement()
                .extracting(Submission::sender)
                .isEqualTo(BUREAU);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CamelBeanMethodName", "CamelJmsDestinationName", "CamelHttpResponseCode", "received"})
    void aPropertyOfAQueueMessageIsNoHeaderOfTheRoute(String name) throws Exception {
        try (JMSContext session = broker.createContext()) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(GOOD.getBytes(UTF_8));
            message.setStringProperty(QueueDoor.SENDER, OTHER.value());
            message.setStringProperty(name, "fail");
            session.createProducer().send(session.createQueue("exchange.in"), message);
        }

        await().until(() -> casework.submitted.size() == 1);
        assertThat(casework.submitted.get(0).sender()).isEqualTo(OTHER);
        assertThat(casework.submitted.get(0).bytes()).asString().isEqualTo(GOOD);
    }

    /** A proxy might read one, the container the other: what follows would be a message of nobody's choosing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: -1",
                "Content-Length: 5,6",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"
            })
    void lengthsThatContradictEachOtherLeadToNoMessage(String framing) throws IOException {
        String request = String.join(
                "\r\n",
                "POST /v1/messages HTTP/1.1",
                "Host: localhost",
                "Authorization: " + DoorClient.authorization(BUREAU),
                "Content-Type: application/xml",
                framing,
                "",
                "5\r\n<a/>\n\r\n0\r\n\r\n" + smuggled());
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);
            assertThat(answer).isIn("HTTP/1.1 400", "HTTP/1.1 413", "HTTP/1.1 422", "HTTP/1.1 501");
        } catch (IOException cut) {
            assertThat(cut).hasMessageContaining("reset");
        }
        await().during(Duration.ofMillis(300)).until(() -> casework.submitted.stream()
                .allMatch(submission -> submission.reading().message() == null));
    }

    private static String smuggled() {
        return String.join(
                "\r\n",
                "POST /v1/messages HTTP/1.1",
                "Host: localhost",
                "Authorization: " + DoorClient.authorization(OTHER),
                "Content-Type: application/xml",
                "Content-Length: " + GOOD.length(),
                "",
                GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml, 202",
        "text/xml, 202",
        "application/xml; charset=utf-8, 202",
        "APPLICATION/XML, 202",
        "application/xhtml+xml, 415",
        "application/soap+xml, 415",
        "text/plain, 415",
        "multipart/form-data; boundary=x, 415",
        "application/x-www-form-urlencoded, 415",
        "xml, 415",
        "'application/xml, text/plain', 415",
        "*/*, 415"
    })
    void onlyXmlIsTakenForXml(String type, int status) {
        HttpResponse<String> answer = client.send(client.request(BUREAU, "/v1/messages")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(casework.submitted).hasSize(status == 202 ? 1 : 0);
    }

    @Test
    void aTypeOfNothingIsNamedAsSuch() {
        HttpResponse<String> answer =
                client.send(client.request(BUREAU, "/v1/messages").POST(BodyPublishers.ofString(GOOD)));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("D102");
    }

    /** A large body with a wrong type, length or framing is not read at all. */
    @ParameterizedTest
    @CsvSource({"text/plain, 415, D102", "application/xml, 413, D101"})
    void whatIsRefusedByItsHeadersIsNotWaitedFor(String type, String status, String code) throws IOException {
        String request = String.join(
                "\r\n",
                "POST /v1/messages HTTP/1.1",
                "Host: localhost",
                "Authorization: " + DoorClient.authorization(BUREAU),
                "Content-Type: " + type,
                "Content-Length: 9000000000",
                "",
                "");
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = new byte[2048];
            int read = socket.getInputStream().read(answer);
            assertThat(new String(answer, 0, Math.max(read, 0), UTF_8))
                    .startsWith("HTTP/1.1 " + status)
                    .contains(code);
        }
    }
}
