package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** A transfer on its way through HTTP alone: to an organ that reads its mailbox, and what each side may ask about it. */
@GatewayTest
class MailboxFlowIT {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000003U");
    private static final OrganisationCode ORGAN = new OrganisationCode("11990000MB00000179");
    private static final OrganisationCode STRANGER = new OrganisationCode("11990000MB0000021P");

    private final GatewayClient client;
    private final ObjectMapper json;
    private final String messageId = UUID.randomUUID().toString();
    private final String number = "99" + Integer.toUnsignedString(messageId.hashCode());

    MailboxFlowIT(@Autowired GatewayClient client, @Autowired ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    @Test
    void theOrganReadsItsAssignmentAndAcknowledgesIt() {
        String caseId = transferred();

        JsonNode assignment = awaited("Assignment", caseId);
        assertThat(assignment.path("xml").asText()).contains("请求修复柳荫里小区门前路灯");
        assertThat(assignment.path("number").asInt()).isEqualTo(1);
        String path = "/v1/inbox/" + assignment.path("letterId").asText();
        assertThat(client.get(ORGAN, path).body())
                .isEqualTo(assignment.path("xml").asText());
        assertThat(client.get(STRANGER, path).statusCode()).isEqualTo(404);

        assertThat(client.post(STRANGER, path + "/ack", BodyPublishers.noBody()).statusCode())
                .isEqualTo(404);
        assertThat(client.post(ORGAN, path + "/ack", BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
        assertThat(client.post(ORGAN, path + "/ack", BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
        assertThat(letter("Assignment", caseId, "/v1/inbox?limit=100").isMissingNode())
                .isTrue();
        JsonNode kept = letter(
                "Assignment",
                caseId,
                "/v1/inbox?limit=100&after=" + (assignment.path("cursor").asLong() - 1));
        assertThat(kept.path("collectedAt").asText()).isNotEmpty();
    }

    @Test
    void whoWaitsIsAnsweredWhenALetterComes() {
        JsonNode before = read(client.get(ORGAN, "/v1/inbox?after=0&limit=100"));
        long last = before.path("letters").size() == 0
                ? 0
                : before.path("letters")
                        .get(before.path("letters").size() - 1)
                        .path("cursor")
                        .asLong();
        long start = System.nanoTime();
        assertThat(read(client.get(ORGAN, "/v1/inbox?wait=1&after=" + (last + 1000)))
                        .path("letters"))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));

        var waiting = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> read(client.get(ORGAN, "/v1/inbox?wait=20&after=" + last)));
        transferred();

        assertThat(waiting.join().path("letters")).isNotEmpty();
    }

    @Test
    void participantsSeeTheCaseAndNobodyElseDoes() {
        String caseId = transferred();
        awaited("Assignment", caseId);

        JsonNode seen = read(client.get(ORGAN, "/v1/cases/" + caseId));
        assertThat(seen.path("responsible").asText()).isEqualTo(ORGAN.value());
        assertThat(seen.path("title").asText()).isEqualTo("请求修复柳荫里小区门前路灯");
        assertThat(seen.path("duties").findValuesAsText("id")).contains("notice", "objection");
        assertThat(seen.path("messages").findValuesAsText("messageId")).containsExactly(messageId);
        assertThat(seen.path("events").get(0).path("sender").asText()).isEqualTo(BUREAU.value());
        assertThat(seen.path("events").findValuesAsText("type"))
                .containsSubsequence("MessageTaken", "CaseOpened", "Routed", "LetterWritten", "LetterDelivered");
        await().untilAsserted(() -> assertThat(read(client.get(BUREAU, "/v1/cases/" + caseId))
                        .path("duties")
                        .findValuesAsText("dueOn"))
                .isNotEmpty());
        assertThat(client.get(STRANGER, "/v1/cases/" + caseId).statusCode()).isEqualTo(404);
        assertThat(client.get(ORGAN, "/v1/cases/YZ000000-nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void participantsFindTheCaseByItsNumbers() {
        String caseId = transferred();
        awaited("Assignment", caseId);

        assertThat(read(client.get(BUREAU, "/v1/cases?number=" + number))
                        .path("cases")
                        .findValuesAsText("caseId"))
                .containsExactly(caseId);
        assertThat(read(client.get(STRANGER, "/v1/cases?number=" + number)).path("cases"))
                .isEmpty();
        assertThat(client.get(BUREAU, "/v1/cases").statusCode()).isEqualTo(400);
    }

    @Test
    void theOriginalIsForWhoSentOrWasGivenIt() {
        String caseId = transferred();
        awaited("Assignment", caseId);

        HttpResponse<String> original = client.get(ORGAN, "/v1/messages/" + messageId + "/original?sender=" + BUREAU);
        assertThat(original.body()).isEqualTo(transfer());
        assertThat(original.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
        assertThat(client.get(BUREAU, "/v1/messages/" + messageId + "/original").body())
                .isEqualTo(transfer());
        assertThat(client.get(STRANGER, "/v1/messages/" + messageId + "/original")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSenderLearnsWhatBecameOfItsMessage() {
        client.post(BUREAU, transfer().replace("<persons>1</persons>", ""));
        String caseId = transferred();
        client.post(BUREAU, transfer());

        JsonNode status = read(client.get(BUREAU, "/v1/messages/" + messageId));
        assertThat(status.path("accepted").asBoolean()).isTrue();
        assertThat(status.path("receipts").findValuesAsText("verdict"))
                .containsExactly("refused", "accepted", "repeated");
        assertThat(status.path("receipts").get(1).path("caseId").asText()).isEqualTo(caseId);
        assertThat(client.get(STRANGER, "/v1/messages/" + messageId).statusCode())
                .isEqualTo(404);
    }

    private String transferred() {
        HttpResponse<String> answer = client.post(BUREAU, transfer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body().replaceAll("(?s).*<caseId>([^<]*)</caseId>.*", "$1");
    }

    private String transfer() {
        try {
            return Files.readString(Path.of("schemas/samples/valid/transfer-letter.xml"))
                    .replaceAll("<id>[^<]*</id>", "<id>" + messageId + "</id>")
                    .replaceAll("<sender>[^<]*</sender>", "<sender>" + BUREAU + "</sender>")
                    .replaceAll("<national>[^<]*</national>", "<national>" + number + "</national>")
                    .replace("<mode>transfer</mode>", "<mode>transfer</mode><addressee>" + ORGAN + "</addressee>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode awaited(String kind, String caseId) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !letter(kind, caseId, "/v1/inbox?limit=100").isMissingNode());
        return letter(kind, caseId, "/v1/inbox?limit=100");
    }

    private JsonNode letter(String kind, String caseId, String path) {
        for (JsonNode letter : read(client.get(ORGAN, path)).path("letters")) {
            if (letter.path("kind").asText().equals(kind)
                    && letter.path("caseId").asText().equals(caseId)) {
                return letter;
            }
        }
        return json.missingNode();
    }

    private JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
