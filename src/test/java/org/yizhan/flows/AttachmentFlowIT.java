package org.yizhan.flows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** A transfer whose photograph comes before it, after it, or never; and who may see the photograph. */
@GatewayTest
class AttachmentFlowIT {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000003U");
    private static final OrganisationCode ORGAN = new OrganisationCode("11990000MB0000033Y");
    private static final OrganisationCode STRANGER = new OrganisationCode("11990000MB00000342");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GatewayClient client;
    private final ObjectMapper json;
    private final byte[] content = ("现场说明 " + UUID.randomUUID()).getBytes(UTF_8);
    private final String digest = digest(content);

    AttachmentFlowIT(@Autowired GatewayClient client, @Autowired ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    @Test
    void participantsReadItOnceTheLetterIsDeliveredAndNobodyElseEver() {
        assertThat(put(BUREAU)).isEqualTo(201);
        assertThat(get(BUREAU)).as("who brought it").isEqualTo(200);
        assertThat(get(ORGAN)).as("before any message").isEqualTo(404);

        String caseId = transferred();
        awaitLetter(caseId);

        assertThat(get(ORGAN)).isEqualTo(200);
        assertThat(client.get(ORGAN, path()).body()).isEqualTo(new String(content, UTF_8));
        assertThat(get(STRANGER)).isEqualTo(404);
    }

    @Test
    void aTransferWaitsForItsFileAndGoesWhenThatComes() {
        String caseId = transferred();
        assertThat(events(caseId)).contains("AttachmentsAwaited", "AssignmentHeld");
        assertThat(letters(caseId)).isZero();
        assertThat(get(BUREAU)).as("it is named, but not there").isEqualTo(404);

        assertThat(put(BUREAU)).isEqualTo(201);

        awaitLetter(caseId);
        assertThat(events(caseId))
                .containsSubsequence("AttachmentsAwaited", "AttachmentsComplete", "CaseAssigned", "LetterWritten");
        assertThat(get(ORGAN)).isEqualTo(200);
    }

    @Test
    void aStrangersUploadOfTheSameBytesServesTheCaseButOpensNothingToTheStranger() {
        String caseId = transferred();

        assertThat(put(STRANGER)).isEqualTo(201);

        awaitLetter(caseId);
        assertThat(client.get(STRANGER, "/v1/cases/" + caseId).statusCode()).isEqualTo(404);
        assertThat(get(ORGAN)).isEqualTo(200);
    }

    @Test
    void namingAFileInARefusedMessageOpensItToNobody() {
        put(BUREAU);
        HttpResponse<String> refused = client.post(STRANGER, transfer().replace(BUREAU.value(), STRANGER.value()));

        assertThat(refused.statusCode()).as("an organ sends no transfers").isEqualTo(422);
        assertThat(get(STRANGER)).isEqualTo(404);
    }

    private String transferred() {
        HttpResponse<String> answer = client.post(BUREAU, transfer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Transfers.element("caseId", answer.body());
    }

    private String transfer() {
        return Transfers.addressed(BUREAU, ORGAN)
                .replace(
                        "</petition>",
                        "<attachments><attachment><name>现场说明.txt</name><sha256>" + digest + "</sha256><size>"
                                + content.length + "</size><mediaType>text/plain</mediaType>"
                                + "</attachment></attachments></petition>");
    }

    private int put(OrganisationCode owner) {
        return client.send(client.request(owner, path())
                        .PUT(BodyPublishers.ofByteArray(content))
                        .build())
                .statusCode();
    }

    private int get(OrganisationCode reader) {
        return client.get(reader, path()).statusCode();
    }

    private String path() {
        return "/v1/attachments/" + digest;
    }

    private void awaitLetter(String caseId) {
        await().atMost(PATIENCE).until(() -> letters(caseId) > 0);
    }

    private int letters(String caseId) {
        int found = 0;
        for (JsonNode letter : read(client.get(ORGAN, "/v1/inbox?limit=100")).path("letters")) {
            found += letter.path("caseId").asText().equals(caseId) ? 1 : 0;
        }
        return found;
    }

    private Iterable<String> events(String caseId) {
        return read(client.get(BUREAU, "/v1/cases/" + caseId)).path("events").findValuesAsText("type");
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
