package org.yizhan.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** Every status that schemas/openapi.yaml promises really comes, and none comes that it does not promise. */
@GatewayTest
class OpenApiStatusIT {
    private static final OrganisationCode READER = new OrganisationCode("11990203MB0000003H");
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";
    private static final String NO_FILE = "0".repeat(64);

    /** Need a gateway that is full, slow or without its ledger: provoked by the tests of the door. */
    private static final Set<String> AT_THE_DOOR = Set.of(
            "POST /v1/messages 429",
            "POST /v1/messages 503",
            "POST /v1/messages/check 429",
            "POST /v1/messages/check 503",
            // Where time is simulated: SimulatedTimeIT moves it, JourneyTests finds it not at rest.
            "POST /v1/clock 200",
            "POST /v1/clock 400",
            "POST /v1/clock 503",
            // CountingTests asks for more than are worked out at once, FiguresFlowIT for many codes in vain.
            "GET /v1/indicators 503",
            "GET /v1/indicators/{id}/cases 503",
            "GET /v1/reports/annual 503",
            "GET /v1/public/{code} 429",
            "PUT /v1/attachments/{digest} 503",
            "PUT /v1/attachments/{digest} 507");

    private final GatewayClient client;
    private final Map<String, Map<String, Map<String, Object>>> paths;
    private final Set<String> seen = new TreeSet<>();

    OpenApiStatusIT(@Autowired GatewayClient client) {
        this.client = client;
        Map<String, Map<String, Map<String, Map<String, Object>>>> contract =
                new Yaml().load(client.get(READER, "/openapi.yaml").body());
        this.paths = contract.get("paths");
    }

    @Test
    void everyPromisedStatusComes() throws Exception {
        messages("/v1/messages", 202);
        messages("/v1/messages/check", 200);
        lookups();
        letters();
        figures();
        reports();
        attachments();
        clock();

        Set<String> promised = new TreeSet<>();
        paths.forEach(
                (path, operations) -> operations.forEach((method, operation) -> ((Map<?, ?>) operation.get("responses"))
                        .keySet()
                        .forEach(status -> promised.add(method.toUpperCase(Locale.ROOT) + " " + path + " " + status))));
        seen.addAll(AT_THE_DOOR);
        assertThat(seen).isEqualTo(promised);
    }

    private void messages(String path, int accepted) throws IOException {
        String transfer = Files.readString(Path.of("schemas/samples/valid/transfer-letter.xml"))
                .replaceAll("<id>[^<]*</id>", "<id>" + UUID.randomUUID() + "</id>")
                .replaceAll("<sender>[^<]*</sender>", "<sender>" + READER + "</sender>");
        post(path, transfer.replaceAll("<persons>.*</persons>", ""), 422);
        post(path, transfer.replace(READER.value(), "11990100MB00000031"), 403);
        post(path, transfer, accepted);
        if (accepted == 202) {
            post(path, transfer, 200);
        } else {
            client.post(READER, transfer);
        }
        post(path, transfer.replace("路灯", "电梯"), 409);
        post(path, "no XML", 400);
        post(path, " ".repeat(3 << 20), 413);
        sees(
                "POST",
                path,
                client.send(client.request(READER, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build()),
                415);
        sees(
                "POST",
                path,
                client.send(HttpRequest.newBuilder(URI.create(client.base() + path))
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString(transfer))
                        .build()),
                401);
    }

    private void post(String path, String body, int status) {
        sees(
                "POST",
                path,
                client.send(client.request(READER, path)
                        .header("Content-Type", "application/xml;charset=UTF-8")
                        .POST(BodyPublishers.ofString(body))
                        .build()),
                status);
    }

    private void lookups() throws IOException {
        String transfer = Files.readString(Path.of("schemas/samples/valid/transfer-letter.xml"))
                .replaceAll("<id>[^<]*</id>", "<id>" + UUID.randomUUID() + "</id>")
                .replaceAll("<sender>[^<]*</sender>", "<sender>" + READER + "</sender>");
        String id = transfer.replaceAll("(?s).*<id>([^<]*)</id>.*", "$1");
        String caseId = client.post(READER, transfer).body().replaceAll("(?s).*<caseId>([^<]*)</caseId>.*", "$1");
        for (String path : new String[] {"/v1/messages/{id}", "/v1/messages/{id}/original"}) {
            get(path, path.replace("{id}", id), 200);
            get(path, path.replace("{id}", "nothing"), 400);
            get(path, path.replace("{id}", NOTHING), 404);
        }
        get("/v1/cases", "/v1/cases?number=" + caseId, 200);
        get("/v1/cases", "/v1/cases", 400);
        get("/v1/cases/{caseId}", "/v1/cases/" + caseId, 200);
        get("/v1/cases/{caseId}", "/v1/cases/YZ202601-000000000000", 404);
        get("/v1/codes", "/v1/codes", 200);
        get("/v1/codes/{table}", "/v1/codes/form", 200);
        get("/v1/codes/{table}", "/v1/codes/nothing", 404);
        get("/v1/organisations", "/v1/organisations?q=MB", 200);
        get("/v1/organisations", "/v1/organisations", 400);
        get("/openapi.yaml", "/openapi.yaml", 200);
    }

    private void figures() {
        String year = "?from=2026-01-01&to=2026-12-31";
        for (String path : new String[] {"/v1/indicators", "/v1/indicators/{id}/cases"}) {
            String address = path.replace("{id}", "on-time");
            get(path, address + year, 200);
            get(path, address + "?from=2026-01-01", 400);
            get(path, address + year + "&organ=" + READER.value().replace("11990203", "11990202"), 403);
        }
        get("/v1/indicators", "/v1/indicators" + year + "&indicator=nothing", 404);
        get("/v1/indicators/{id}/cases", "/v1/indicators/nothing/cases" + year, 404);
        get("/v1/public/{code}", "/v1/public/nothing", 404);
        // A code that is there: FiguresFlowIT asks for it.
        seen.add("GET /v1/public/{code} 200");
    }

    private void reports() {
        get("/v1/reports/{list}", "/v1/reports/weekly", 200);
        get("/v1/reports/{list}", "/v1/reports/weekly?format=ods", 400);
        get("/v1/reports/{list}", "/v1/reports/daily", 404);
        get("/v1/reports/annual", "/v1/reports/annual?year=2026&format=csv", 200);
        get("/v1/reports/annual", "/v1/reports/annual", 400);
        get("/v1/reports/annual", "/v1/reports/annual?year=2026&bureau=11990202MB00000033", 403);
    }

    private void letters() {
        String inbox = "/v1/inbox";
        get(inbox, inbox, 200);
        get(inbox, inbox + "?limit=x", 400);
        get(inbox + "/{letterId}", inbox + "/nothing", 400);
        get(inbox + "/{letterId}", inbox + "/" + NOTHING, 404);
        ack("nothing", 400);
        ack(NOTHING, 404);
        // A letter that is there: MailboxFlowIT and InboxIT read and acknowledge it.
        seen.add("GET /v1/inbox/{letterId} 200");
        seen.add("POST /v1/inbox/{letterId}/ack 204");
    }

    /** That of the system: everyone may read it, and nobody moves it. */
    private void clock() throws IOException {
        get("/v1/clock", "/v1/clock", 200);
        sees("POST", "/v1/clock", client.post(READER, "/v1/clock", BodyPublishers.noBody()), 403);
        moveClock("guess", 401);
        String moved = moveClock(Files.readString(client.dataDir().resolve("operator.secret")), 409);
        assertThat(moved).contains("D301", "yizhan.clock=simulated");
    }

    private String moveClock(String secret, int status) {
        String credentials =
                Base64.getEncoder().encodeToString(("operator:" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(client.base() + "/v1/clock"))
                .header("Authorization", "Basic " + credentials)
                .POST(BodyPublishers.ofString("{\"to\": \"2099-01-01T00:00:00+08:00\"}"))
                .build());
        sees("POST", "/v1/clock", answer, status);
        return answer.body();
    }

    private void ack(String letter, int status) {
        String path = "/v1/inbox/" + letter + "/ack";
        sees("POST", "/v1/inbox/{letterId}/ack", client.post(READER, path, BodyPublishers.noBody()), status);
    }

    private void attachments() {
        String path = "/v1/attachments/{digest}";
        String digest = "a99f2f4dabf8a6a3ab6d2e1a52a9a2d4bf2c0ed1c3cb8d1c2b0d6d6c7b0f9d11";
        put(digest, "x", "bytes 0-0/5", 202);
        put(digest, "x", "bytes 3-3/5", 409);
        put(digest, "x", "bytes 0-0/1", 422);
        put(digest, "x", "bytes 0-0/900000000", 413);
        put(digest, "x", "lines 0-0", 400);
        put("4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865", "1\n", "bytes 0-1/2", 201);
        put("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "\0", "bytes 0-0/1", 415);
        String there = "/v1/attachments/4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865";
        get(path, there, 200);
        get(path, "/v1/attachments/" + NO_FILE, 404);
        for (String address : new String[] {there, "/v1/attachments/" + NO_FILE}) {
            HttpResponse<String> head = client.send(client.request(READER, address)
                    .method("HEAD", BodyPublishers.noBody())
                    .build());
            sees("HEAD", path, head, address.equals(there) ? 200 : 404);
        }
    }

    private void put(String digest, String body, String range, int status) {
        sees(
                "PUT",
                "/v1/attachments/{digest}",
                client.send(client.request(READER, "/v1/attachments/" + digest)
                        .header("Content-Range", range)
                        .PUT(BodyPublishers.ofString(body))
                        .build()),
                status);
    }

    private void get(String path, String address, int status) {
        sees("GET", path, client.get(READER, address), status);
    }

    private void sees(String method, String path, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(status);
        seen.add(method + " " + path + " " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/nothing, 404, D901",
        "POST, /v1/nothing, 404, D901",
        "PUT, /v1/inbox/nothing/more, 404, D901",
        "DELETE, /v1/, 404, D901",
        "GET, /v1/messages, 405, D902",
        "DELETE, /v1/inbox, 405, D902",
        "POST, /v1/codes, 405, D902",
        "PATCH, /v1/organisations, 405, D902",
        "GET, /v1/inbox?after=one, 400, D903",
        "GET, /v1/inbox?limit=1.5, 400, D903",
        "GET, /v1/organisations?q=a&limit=many, 400, D903",
        "GET, /v1/cases, 400, D903",
        "POST, /v1/inbox/1/ack, 400, D903",
        "GET, /v1/inbox/00000000-0000-0000-0000-000000000000, 404, D201",
        "GET, /v1/messages/00000000-0000-0000-0000-000000000000, 404, D202",
        "GET, /v1/cases/YZ202601-000000000000, 404, D203",
        "GET, /v1/cases/..%20, 404, D203",
        "GET, /v1/codes/nothing, 404, D204",
        "GET, /v1/public/nothing, 404, D205",
        "GET, /v1/indicators?from=2026-02-01&to=2026-01-01, 400, D401",
        "GET, /v1/indicators?from=2026-01-01&to=2026-02-01&territory=x, 400, D402",
        "GET, /v1/indicators?from=2026-01-01&to=2026-02-01&content=x, 400, D402",
        "GET, /v1/indicators?from=2026-01-01&to=2026-02-01&format=x, 400, D402",
        "GET, /v1/indicators/on-time/cases?from=2026-01-01&to=2026-02-01&after=x, 400, D402",
        "GET, /v1/indicators?from=2026-01-01&to=2026-02-01&territory=990000, 403, D403",
        "GET, /v1/indicators/nothing/cases?from=2026-01-01&to=2026-02-01, 404, D404",
        "GET, /v1/reports/daily, 404, D251",
        "GET, /v1/reports/weekly?format=ods, 400, D252",
        "GET, /v1/reports/annual?year=2026&bureau=11990202MB00000033, 403, D253",
        "GET, /v1/reports/annual?year=20260, 400, D254",
        "GET, /nothing, 403, D002",
        "GET, /actuator/env, 404, D901",
        "GET, /v1.zip, 403, D002"
    })
    void whatIsNotThereIsSaidInTheFormAskedFor(String method, String path, int status, String code) {
        for (String type : new String[] {"json", "xml"}) {
            HttpResponse<String> answer = client.send(client.request(READER, path)
                    .header("Accept", "application/problem+" + type)
                    .method(method, BodyPublishers.noBody())
                    .build());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+" + type);
            assertThat(answer.body()).contains(type.equals("json") ? "\"code\":\"" + code : "<code>" + code);
        }
    }

    @Test
    void whereAMethodDoesNotSuitItIsSaidWhichDo() {
        HttpResponse<String> answer =
                client.send(client.request(READER, "/v1/inbox").DELETE().build());

        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "application/xhtml+xml"})
    void anAnswerThatCannotBeGivenInTheFormAskedForIsNotGivenInAnother(String accept) {
        HttpResponse<String> answer = client.send(
                client.request(READER, "/v1/inbox").header("Accept", accept).build());

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("D904");
    }

    /** Spring would tell of its mappings, Tomcat of its version. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/%2e%2e/actuator", "/v1/messages;a=b", "/v1/a%00b", "/v1//inbox", "/v1/%ff"})
    void anAddressMeantToConfuseTellsNothing(String path) {
        HttpResponse<String> answer = client.get(READER, path);

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.body()).doesNotContainIgnoringCase("tomcat").doesNotContain("springframework", "java.");
    }
}
