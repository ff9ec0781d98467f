package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.messages.OrganisationCode;

/**
 * Two gateways, each a process of its own: the bureau is on the city's, the organ on the county's, which calls on the
 * city's. What one sends the other finds, in one case, and the way back is the same.
 */
@Timeout(1200)
class ChainFlowIT {
    private static final OrganisationCode PROVINCE = new OrganisationCode("11990000MB0000003U");
    private static final OrganisationCode CITY_GATEWAY = new OrganisationCode("11990000MB00000179");
    private static final OrganisationCode COUNTY_GATEWAY = new OrganisationCode("11990000MB0000021P");
    private static final String HEADER = "code,name,kind,level,region,territorialParent,via\n";
    private static final Pattern DELIVERED = Pattern.compile("<deliveredAt>([^<]+)<");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static SmallGateway city;
    private static SmallGateway county;

    @BeforeAll
    static void start() throws IOException {
        city = new SmallGateway(
                home(
                        "city",
                        PROVINCE + ",驿川省信访局,petitionBureau,province,990000,,",
                        BUREAU + ",荷风区信访局,petitionBureau,county,990202,,",
                        COUNTY_GATEWAY + ",荷风区驿站,gateway,county,990202,,",
                        ORGAN + ",荷风区自然资源局,department,county,990202,," + COUNTY_GATEWAY,
                        ANOTHER + ",荷风区农业农村局,department,county,990202,," + COUNTY_GATEWAY),
                List.of("--yizhan.gateway-code=" + CITY_GATEWAY));
        county = new SmallGateway(
                home(
                        "county",
                        PROVINCE + ",驿川省信访局,petitionBureau,province,990000,," + CITY_GATEWAY,
                        BUREAU + ",荷风区信访局,petitionBureau,county,990202,," + CITY_GATEWAY,
                        CITY_GATEWAY + ",驿川省驿站,gateway,province,990000,,",
                        ORGAN + ",荷风区自然资源局,department,county,990202,,"),
                List.of(
                        "--yizhan.gateway-code=" + COUNTY_GATEWAY,
                        "--yizhan.chain.every=200ms",
                        "--yizhan.chain.neighbours[0].gateway=" + CITY_GATEWAY,
                        "--yizhan.chain.neighbours[0].url=http://localhost:" + city.httpPort(),
                        "--yizhan.chain.neighbours[0].secret=" + city.secretOf(COUNTY_GATEWAY)));
    }

    private static Path home(String name, String... organisations) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path reference = Files.createDirectories(home.resolve("reference"));
        Files.writeString(reference.resolve("directory.csv"), HEADER + String.join("\n", organisations) + "\n");
        Files.writeString(reference.resolve("routing.csv"), "content,territory,organ\n");
        return home;
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (county != null) {
            county.close();
        }
        if (city != null) {
            city.close();
        }
    }

    @Test
    void aCaseCrossesAndComesBack() throws Exception {
        byte[] file = "现场说明".getBytes(StandardCharsets.UTF_8);
        String digest = digest(file);
        HttpRequest.Builder put = city.at(BUREAU, "/v1/attachments/" + digest).PUT(BodyPublishers.ofByteArray(file));
        assertThat(city.send(put).statusCode()).isEqualTo(201);
        String attached = "<attachments><attachment><name>现场说明.txt</name><sha256>" + digest
                + "</sha256></attachment></attachments>";
        String transfer =
                message("Transfer", BUREAU, "", Documents.transfer(CaseFlow.to(ORGAN), Documents.petition(attached)));
        String caseId = taken(city, BUREAU, transfer);

        String assignment = letter(county, ORGAN, caseId, "Assignment", "");
        assertThat(assignment)
                .contains("<caseId>" + caseId)
                .contains("路灯不亮已有两月。")
                .contains(digest(transfer));
        assertThat(county.send(county.at(ORGAN, "/v1/attachments/" + digest).GET())
                        .body())
                .isEqualTo("现场说明");
        String there = letter(county, ORGAN, caseId, "DeliveryReceipt", "");
        String here = letter(city, BUREAU, caseId, "DeliveryReceipt", "<deliveredTo>" + ORGAN);
        assertThat(Instant.parse(found(DELIVERED, here))).isEqualTo(Instant.parse(found(DELIVERED, there)));
        assertThat(here).contains("<id>notice</id>");

        taken(county, ORGAN, message("Notice", ORGAN, caseId, Documents.accepted()));
        assertThat(letter(city, BUREAU, caseId, "Relayed", "<originalKind>Notice<"))
                .contains("<originalSender>" + ORGAN);
        taken(county, ORGAN, message("Opinion", ORGAN, caseId, Documents.opinion("explained")));
        assertThat(letter(city, BUREAU, caseId, "Relayed", "<originalKind>Opinion<"))
                .contains("《城市照明管理规定》第二十六条。");
        assertThat(seen(city, BUREAU, caseId).path("state").asText()).isEqualTo("concluded");
        assertThat(seen(county, ORGAN, caseId).path("state").asText()).isEqualTo("concluded");
        isOneWhicheverWayItComes(transfer);
        endsALoop(caseId);
    }

    private static void isOneWhicheverWayItComes(String transfer) throws Exception {
        HttpResponse<String> straight = post(county, BUREAU, transfer);
        assertThat(straight.statusCode()).as(straight.body()).isEqualTo(200);
        assertThat(straight.body()).contains("<verdict>repeated<");
        assertThat(post(county, BUREAU, transfer.replace("路灯", "街灯")).statusCode())
                .isEqualTo(409);
    }

    /** The city's gateway hands back what the county's has passed on. */
    private static void endsALoop(String caseId) throws Exception {
        String id = UUID.randomUUID().toString();
        String way = "<origin><gateway>" + COUNTY_GATEWAY + "</gateway><sender>" + BUREAU + "</sender><id>" + id
                + "</id><digest>" + "ab".repeat(32) + "</digest><receivedAt>" + Instant.now() + "</receivedAt></origin>"
                + "<hops><gateway>" + COUNTY_GATEWAY + "</gateway><gateway>" + CITY_GATEWAY + "</gateway></hops>";
        String supplement = message("Supplement", BUREAU, caseId, "<text>再补充。</text>")
                .replaceFirst("<id>[^<]+", "<id>" + id)
                .replace("</header>", way + "</header>");
        HttpResponse<String> answer = post(county, CITY_GATEWAY, supplement);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<code>K025</code>");
    }

    /** The county's directory does not have the organ. */
    @Test
    void whatTheNextGatewayRefusesIsToldToTheBureau() throws Exception {
        String transfer =
                message("Transfer", BUREAU, "", Documents.transfer(CaseFlow.to(ANOTHER), Documents.petition("")));
        String caseId = taken(city, BUREAU, transfer);
        assertThat(letter(city, BUREAU, caseId, "DeliveryReceipt", "<failure>")).contains("C104");
    }

    private static String message(String kind, OrganisationCode sender, String caseId, String body) {
        String named = caseId.isEmpty() ? "" : "<caseId>" + caseId + "</caseId>";
        return """
                <%1$s xmlns="urn:yizhan:exchange:1"><header><id>%2$s</id><sender>%3$s</sender><sentAt>%4$s</sentAt>\
                <schemaVersion>1.0</schemaVersion>%5$s</header>%6$s</%1$s>"""
                .formatted(kind, UUID.randomUUID(), sender, Instant.now(), named, body);
    }

    private static HttpResponse<String> post(SmallGateway gateway, OrganisationCode sender, String xml)
            throws IOException, InterruptedException {
        return gateway.send(gateway.at(sender, "/v1/messages")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(xml)));
    }

    /** The case of a message that is accepted. */
    private static String taken(SmallGateway gateway, OrganisationCode sender, String xml)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = post(gateway, sender, xml);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return found(Pattern.compile("<caseId>([^<]+)<"), answer.body());
    }

    private static String letter(
            SmallGateway gateway, OrganisationCode recipient, String caseId, String kind, String containing) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> found(gateway, recipient, caseId, kind, containing), xml -> !xml.isEmpty());
    }

    private static String found(
            SmallGateway gateway, OrganisationCode recipient, String caseId, String kind, String containing)
            throws IOException, InterruptedException {
        String inbox = gateway.send(
                        gateway.at(recipient, "/v1/inbox?after=0&limit=100").GET())
                .body();
        for (JsonNode letter : JSON.readTree(inbox).path("letters")) {
            boolean meant = letter.path("kind").asText().equals(kind)
                    && letter.path("caseId").asText().equals(caseId);
            if (meant && letter.path("xml").asText().contains(containing)) {
                return letter.path("xml").asText();
            }
        }
        return "";
    }

    private static JsonNode seen(SmallGateway gateway, OrganisationCode reader, String caseId)
            throws IOException, InterruptedException {
        return JSON.readTree(
                gateway.send(gateway.at(reader, "/v1/cases/" + caseId).GET()).body());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String digest(String text) throws Exception {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
