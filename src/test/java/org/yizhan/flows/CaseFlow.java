package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yizhan.GatewayClient;
import org.yizhan.messages.OrganisationCode;

/**
 * One case of the county 荷风区 told over HTTP: who says what, what each finds in its mailbox, how the case stands. Every
 * letter is acknowledged as it is read, so a step waits for news only.
 */
final class CaseFlow {
    static final OrganisationCode BUREAU = new OrganisationCode("11990202MB00000033");
    static final OrganisationCode CITY_BUREAU = new OrganisationCode("11990200MB00000036");
    /** 荷风区自然资源局: it gets what the stories transfer. */
    static final OrganisationCode ORGAN = new OrganisationCode("11990202MB0000011X");
    /** 荷风区农业农村局. */
    static final OrganisationCode ANOTHER = new OrganisationCode("11990202MB00000121");

    static final OrganisationCode COURT = new OrganisationCode("11990202MB0000008J");
    static final OrganisationCode POLITICAL_LEGAL = new OrganisationCode("11990202MB0000006C");
    static final OrganisationCode DISCIPLINE = new OrganisationCode("11990202MB00000059");

    private static final Pattern CASE = Pattern.compile("<caseId>([^<]+)</caseId>");
    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");

    private final GatewayClient client;
    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> read = new ArrayList<>();
    private String caseId = "";
    private String message = "";
    private String receipt = "";

    private CaseFlow(GatewayClient client) {
        this.client = client;
    }

    /** Begins with a transfer of the bureau. */
    static CaseFlow begins(GatewayClient client, String transfer) {
        CaseFlow flow = new CaseFlow(client);
        return flow.says(BUREAU, "Transfer", transfer);
    }

    /** Nothing was said yet. */
    static CaseFlow alone(GatewayClient client) {
        return new CaseFlow(client);
    }

    /** Begins with what another says. */
    static CaseFlow begins(GatewayClient client, OrganisationCode sender, String kind, String body) {
        return new CaseFlow(client).says(sender, kind, body);
    }

    /** Begins with a message of another kind that opens a case. */
    static CaseFlow opened(GatewayClient client, OrganisationCode sender, String kind, String body) {
        return new CaseFlow(client).says(sender, kind, body);
    }

    /** A transfer to {@link #ORGAN}, in its mailbox. */
    static CaseFlow delivered(GatewayClient client) {
        return begins(client, Documents.transfer(to(ORGAN), Documents.petition("")))
                .finds(ORGAN, "Assignment");
    }

    /** Accepted for handling. */
    static CaseFlow handling(GatewayClient client) {
        return delivered(client).says(ORGAN, "Notice", Documents.accepted()).isRelayed(BUREAU, "Notice");
    }

    /** A 交办, accepted for handling. */
    static CaseFlow handlingAssignment(GatewayClient client) {
        return begins(client, Documents.assign(to(ORGAN), Documents.petition("")))
                .finds(ORGAN, "Assignment")
                .says(ORGAN, "Notice", Documents.accepted())
                .isRelayed(BUREAU, "Notice");
    }

    static CaseFlow concluded(GatewayClient client) {
        return handling(client)
                .says(ORGAN, "Opinion", Documents.opinion("explained"))
                .isRelayed(BUREAU, "Opinion");
    }

    static String to(OrganisationCode addressee) {
        return "<addressee>" + addressee + "</addressee>";
    }

    /** Someone says something that the gateway takes. */
    CaseFlow says(OrganisationCode sender, String kind, String body) {
        HttpResponse<String> answer = post(sender, kind, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        receipt = answer.body();
        caseId = found(CASE, receipt);
        return this;
    }

    /** Someone says something that the gateway refuses with exactly this code. */
    CaseFlow isRefused(OrganisationCode sender, String kind, String body, String... codes) {
        HttpResponse<String> answer = post(sender, kind, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(CODE.matcher(answer.body()).results().map(code -> code.group(1)))
                .containsExactly(codes);
        return this;
    }

    /** The last receipt warned of this, and the message was accepted. */
    CaseFlow isWarned(String code) {
        assertThat(CODE.matcher(receipt).results().map(found -> found.group(1))).contains(code);
        return this;
    }

    private HttpResponse<String> post(OrganisationCode sender, String kind, String body) {
        return client.post(sender, xml(sender, kind, body));
    }

    /** A message of the case, with an id of its own, to be sent another way. */
    String xml(OrganisationCode sender, String kind, String body) {
        message = UUID.randomUUID().toString();
        String named = caseId.isEmpty() ? "" : "<caseId>" + caseId + "</caseId>";
        return """
                <%1$s xmlns="urn:yizhan:exchange:1"><header><id>%2$s</id><sender>%3$s</sender><sentAt>%4$s</sentAt>\
                <schemaVersion>1.0</schemaVersion>%5$s</header>%6$s</%1$s>"""
                .formatted(kind, message, sender, Instant.now(), named, body);
    }

    /** The letter of that kind comes into the organisation's mailbox. */
    CaseFlow finds(OrganisationCode recipient, String kind) {
        letter(recipient, kind, "");
        return this;
    }

    /** The last message of that kind comes into the organisation's mailbox, whole. */
    CaseFlow isRelayed(OrganisationCode recipient, String kind) {
        letter(recipient, "Relayed", "<originalKind>" + kind + "</originalKind>");
        return this;
    }

    /** Waits for a letter not yet read and gives its XML. */
    String letter(OrganisationCode recipient, String kind, String containing) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    fetch(recipient);
                    return read.stream().anyMatch(letter -> isIt(letter, recipient, kind, containing));
                });
        JsonNode letter = read.stream()
                .filter(one -> isIt(one, recipient, kind, containing))
                .findFirst()
                .orElseThrow();
        read.remove(letter);
        return letter.path("xml").asText();
    }

    private static boolean isIt(JsonNode letter, OrganisationCode recipient, String kind, String containing) {
        return letter.path("kind").asText().equals(kind)
                && letter.path("xml").asText().contains("<recipient>" + recipient)
                && letter.path("xml").asText().contains(containing);
    }

    /** Reads this case's new letters; those of other cases stay for whom they concern. */
    private void fetch(OrganisationCode recipient) {
        for (JsonNode letter :
                json(client.get(recipient, "/v1/inbox?limit=100")).path("letters")) {
            if (letter.path("caseId").asText().equals(caseId)) {
                read.add(letter);
                String ack = "/v1/inbox/" + letter.path("letterId").asText() + "/ack";
                assertThat(client.post(recipient, ack, BodyPublishers.noBody()).statusCode())
                        .isEqualTo(204);
            }
        }
    }

    /** The kinds of the case's letters that the recipient can list again from the beginning of its mailbox. */
    Set<String> listedAgain(OrganisationCode recipient) {
        Set<String> kinds = new TreeSet<>();
        long after = 0;
        JsonNode page;
        do {
            page = json(client.get(recipient, "/v1/inbox?limit=100&after=" + after))
                    .path("letters");
            for (JsonNode letter : page) {
                after = letter.path("cursor").asLong();
                if (letter.path("caseId").asText().equals(caseId)) {
                    kinds.add(letter.path("kind").asText());
                }
            }
        } while (page.size() > 0);
        return kinds;
    }

    /** Nothing else of the case is in the mailbox, now that everything written has been delivered. */
    CaseFlow findsNothingMore(OrganisationCode recipient) {
        fetch(recipient);
        assertThat(read)
                .filteredOn(letter -> letter.path("xml").asText().contains("<recipient>" + recipient))
                .extracting(letter -> letter.path("kind").asText())
                .doesNotContain("Assignment", "Relayed");
        return this;
    }

    CaseFlow is(String state, OrganisationCode responsible) {
        JsonNode seen = seen(responsible);
        assertThat(seen.path("state").asText()).isEqualTo(state);
        assertThat(seen.path("responsible").asText()).isEqualTo(responsible.value());
        return this;
    }

    CaseFlow waitsFor(OrganisationCode reader, String... open) {
        assertThat(seen(reader).path("waitsFor")).extracting(JsonNode::asText).containsExactlyInAnyOrder(open);
        return this;
    }

    /** How a duty ended, or {@code owed}. */
    String duty(OrganisationCode reader, OrganisationCode owner, String id) {
        return dutyLine(reader, owner, id).path("ending").asText("owed");
    }

    JsonNode dutyLine(OrganisationCode reader, OrganisationCode owner, String id) {
        JsonNode last = json.missingNode();
        for (JsonNode duty : seen(reader).path("duties")) {
            if (duty.path("owner").asText().equals(owner.value())
                    && duty.path("id").asText().equals(id)) {
                last = duty;
            }
        }
        return last;
    }

    JsonNode seen(OrganisationCode reader) {
        return json(client.get(reader, "/v1/cases/" + caseId));
    }

    /** The status with which the organisation is answered when it asks for the case. */
    int sight(OrganisationCode reader) {
        return client.get(reader, "/v1/cases/" + caseId).statusCode();
    }

    String caseId() {
        return caseId;
    }

    /** The last receipt of an accepted message. */
    String receipt() {
        return receipt;
    }

    /** The id of the last message. */
    String message() {
        return message;
    }

    private JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
