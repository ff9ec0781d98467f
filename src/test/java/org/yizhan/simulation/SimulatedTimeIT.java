package org.yizhan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.GatewayClient;
import org.yizhan.casework.CalendarFile;
import org.yizhan.messages.OrganisationCode;

/** One simulated time for two gateways, from a transfer to the day after its organ should have answered. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulatedTimeIT {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990100MB00000031");
    private static final String START = "2026-03-03T09:30:05+08:00";
    private static final String RECEIVED = "2026-03-03T01:30:05Z";

    @TempDir
    static Path home;

    private static TwoNodes nodes;

    @BeforeAll
    static void start() throws IOException {
        nodes = new TwoNodes(home, START);
    }

    @AfterAll
    static void stop() throws IOException {
        nodes.close();
    }

    @Test
    @Order(1)
    void bothNodesTellTheTimeAtWhichTheFirstBegan() throws IOException {
        assertThat(told(nodes.first())).isEqualTo(START);
        assertThat(told(nodes.second())).isEqualTo(START);
    }

    @Test
    @Order(2)
    void onlyAnOperatorMovesItAndReadsNothingElse() {
        String body = "{\"to\": \"2027-01-01T00:00:00+08:00\"}";
        HttpRequest byBureau = nodes.first()
                .request(BUREAU, "/v1/clock")
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(nodes.first().send(byBureau).statusCode()).isEqualTo(403);
        assertThat(asOperator(nodes.first(), "operator:guess", body).statusCode())
                .isEqualTo(401);
        HttpRequest codes = HttpRequest.newBuilder(URI.create(nodes.first().base() + "/v1/codes"))
                .header("Authorization", basic(TwoNodes.operator()))
                .build();
        assertThat(nodes.first().send(codes).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void whateverTheChannelAMessageCountsFromSimulatedNow() throws IOException {
        List<UUID> sent = new ArrayList<>();
        sent.add(overHttp(nodes.second()));
        sent.add(overTheFolder(nodes.first()));
        sent.add(overTheQueue(nodes.second()));

        assertThat(move(nodes.first(), START).path("visited")).isEmpty();

        for (UUID id : sent) {
            String known = nodes.second().get(BUREAU, "/v1/messages/" + id).body();
            assertThat(known).contains("\"receivedAt\":\"" + RECEIVED + "\"").contains("\"accepted\":true");
        }
    }

    @Test
    @Order(4)
    void aMoveStopsWhereADeadlineComesAndIsSeenByEveryNode() throws IOException {
        UUID transfer = overHttp(nodes.first());
        move(nodes.first(), START);

        JsonNode moved = move(nodes.second(), "2026-03-19T00:00:00+08:00");

        assertThat(told(nodes.first())).isEqualTo("2026-03-19T00:00:00+08:00");
        assertThat(moved.path("from").asText()).isEqualTo(START);
        // The warning three working days before 03-18, and the end of that day.
        assertThat(moved.path("visited"))
                .extracting(JsonNode::asText)
                .containsExactly("2026-03-13T08:30:00+08:00", "2026-03-19T00:00:00+08:00");
        assertThat(newsOf(transfer)).containsExactly("DeadlineReached", "DeadlineReached");
    }

    private List<String> newsOf(UUID transfer) throws JsonProcessingException {
        return eventsOf(transfer).stream()
                .filter(type -> type.startsWith("DeadlineReached"))
                .toList();
    }

    private List<String> eventsOf(UUID transfer) throws JsonProcessingException {
        List<String> types = new ArrayList<>();
        caseOf(transfer)
                .path("events")
                .forEach(event -> types.add(event.path("type").asText()));
        return types;
    }

    private JsonNode caseOf(UUID transfer) throws JsonProcessingException {
        String caseId = json(nodes.first().get(BUREAU, "/v1/messages/" + transfer))
                .findValue("caseId")
                .asText();
        return json(nodes.first().get(BUREAU, "/v1/cases/" + caseId));
    }

    @Test
    @Order(5)
    void itNeverGoesBackAndTellsWhatItCannotRead() {
        assertProblem(
                asOperator(nodes.first(), TwoNodes.operator(), "{\"to\": \"2026-03-18T00:00:00+08:00\"}"), 409, "D303");
        for (String unreadable : List.of("", "{}", "{\"to\": \"tomorrow\"}", "to=2026", "[]")) {
            assertProblem(asOperator(nodes.first(), TwoNodes.operator(), unreadable), 400, "D302");
        }
    }

    /** A 交办 whose report is due in 2027, which has no calendar yet; then an invented notice is imported. */
    @Test
    @Order(6)
    void aYearWithoutCalendarIsProvisionalUntilItsCalendarIsImported() throws IOException {
        UUID id = UUID.randomUUID();
        String assigned = Files.readString(Path.of("schemas/samples/valid/transfer-assign.xml"))
                .replaceAll("<id>[^<]*</id>", "<id>" + id + "</id>")
                .replaceAll("<sender>[^<]*</sender>", "<sender>" + BUREAU + "</sender>")
                .replaceAll("<reportDue>[^<]*</reportDue>", "<reportDue>2027-02-10</reportDue>");
        HttpResponse<String> receipt = nodes.second().post(BUREAU, assigned);
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(report(id).path("provisional").asBoolean()).isTrue());
        await().untilAsserted(() -> assertThat(alerts()).contains("calendar-missing"));

        Path notice = Files.writeString(
                home.resolve("2027.json"),
                "{\"year\":2027,\"days\":[{\"name\":\"春节\",\"date\":\"2027-02-08\",\"isOffDay\":true}]}");
        CalendarFile.read(Files.readAllBytes(notice))
                .putInto(nodes.first().dataDir().resolve("reference"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(report(id).path("provisional").asBoolean(true))
                        .isFalse());
        assertThat(report(id).path("dueOn").asText()).isEqualTo("2027-02-10");
        assertThat(alerts()).doesNotContain("calendar-missing");
        assertThat(eventsOf(id)).contains("DeadlineMoved");
    }

    private String alerts() {
        return nodes.first().get(BUREAU, "/actuator/alerts").body();
    }

    /** The duty to report, as the case shows it. */
    private JsonNode report(UUID transfer) throws JsonProcessingException {
        for (JsonNode duty : caseOf(transfer).path("duties")) {
            if (duty.path("id").asText().equals("report")) {
                return duty;
            }
        }
        return MissingNode.getInstance();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private static String transfer(UUID id) throws IOException {
        return Files.readString(Path.of("schemas/samples/valid/transfer-letter.xml"))
                .replaceAll("<id>[^<]*</id>", "<id>" + id + "</id>");
    }

    private static UUID overHttp(GatewayClient node) throws IOException {
        UUID id = UUID.randomUUID();
        assertThat(node.post(BUREAU, transfer(id)).statusCode()).isEqualTo(202);
        return id;
    }

    private static UUID overTheFolder(GatewayClient node) throws IOException {
        UUID id = UUID.randomUUID();
        Path in = Files.createDirectories(
                node.dataDir().resolve("folder").resolve(BUREAU.value()).resolve("in"));
        Path aside = Files.writeString(in.resolve(id + ".part"), transfer(id));
        Files.move(aside, in.resolve(id + ".xml"), StandardCopyOption.ATOMIC_MOVE);
        return id;
    }

    private static UUID overTheQueue(GatewayClient node) throws IOException {
        UUID id = UUID.randomUUID();
        try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory("tcp://localhost:" + node.brokerPort());
                JMSContext context = broker.createContext(BUREAU.value(), node.secretOf(BUREAU))) {
            BytesMessage message = context.createBytesMessage();
            message.writeBytes(transfer(id).getBytes(StandardCharsets.UTF_8));
            context.createProducer().send(context.createQueue("exchange.in"), message);
        } catch (jakarta.jms.JMSException e) {
            throw new AssertionError(e);
        }
        return id;
    }

    private static String told(GatewayClient node) throws JsonProcessingException {
        JsonNode told = json(node.get(BUREAU, "/v1/clock"));
        assertThat(told.path("simulated").asBoolean()).isTrue();
        return told.path("now").asText();
    }

    private static JsonNode move(GatewayClient node, String to) throws JsonProcessingException {
        HttpResponse<String> answer = asOperator(node, TwoNodes.operator(), "{\"to\": \"" + to + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static HttpResponse<String> asOperator(GatewayClient node, String who, String body) {
        return node.send(HttpRequest.newBuilder(URI.create(node.base() + "/v1/clock"))
                .header("Authorization", basic(who))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String basic(String who) {
        return "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
