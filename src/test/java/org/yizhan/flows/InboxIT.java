package org.yizhan.flows;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** The mailbox as its owner uses it: in what order, from where, and how long it waits. */
@GatewayTest
class InboxIT {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000003U");
    private static final OrganisationCode ORGAN = new OrganisationCode("11990000MB0000032U");
    private static final OrganisationCode STRANGER = new OrganisationCode("11990000MB00000342");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GatewayClient client;
    private final ObjectMapper json;
    private final List<String> mine = new ArrayList<>();

    InboxIT(@Autowired GatewayClient client, @Autowired ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** Leaves the mailbox empty, once all that the test's cases bring has come. */
    @AfterEach
    void acknowledgeAll() {
        await().atMost(PATIENCE)
                .until(() -> mine.stream().allMatch(caseId -> everything(caseId).size() == 2));
        for (JsonNode letters = letters("?limit=100"); letters.size() > 0; letters = letters("?limit=100")) {
            letters.forEach(letter -> acknowledge(ORGAN, letter.path("letterId").asText()));
        }
    }

    @Test
    void theOldestComesFirstAndAnUrgentOneBeforeIt() {
        String first = delivered(false);
        String second = delivered(false);
        String urgent = delivered(true);

        assertThat(cases(letters(""))).containsExactly(urgent, first, second);
        assertThat(letters("").get(0).path("priority").asInt()).isEqualTo(9);
        assertThat(cases(letters("?limit=3"))).containsExactly(urgent, first);
        assertThat(cases(letters("?after=" + lastCursor(first))))
                .as("with a cursor, as they came")
                .containsExactly(second, urgent);
    }

    @Test
    void whatWasAcknowledgedIsListedOnlyFromACursorOn() {
        String first = delivered(false);
        String second = delivered(false);
        JsonNode letter = letters("").get(0);
        acknowledge(ORGAN, letter.path("letterId").asText());

        assertThat(cases(letters(""))).containsExactly(second);
        JsonNode again = letters("?after=" + (letter.path("cursor").asLong() - 1));
        assertThat(cases(again)).containsExactly(first, second);
        assertThat(again.get(0).path("collectedAt").asText()).isNotEmpty();
    }

    @Test
    void anAcknowledgementIsIdempotentAndKeepsItsFirstInstant() {
        delivered(false);
        JsonNode letter = letters("").get(0);
        String id = letter.path("letterId").asText();
        String since = "?after=" + (letter.path("cursor").asLong() - 1);

        assertThat(acknowledge(ORGAN, id)).isEqualTo(204);
        String collected = letters(since).get(0).path("collectedAt").asText();
        assertThat(acknowledge(ORGAN, id)).isEqualTo(204);
        assertThat(letters(since).get(0).path("collectedAt").asText()).isEqualTo(collected);
    }

    @Test
    void anothersLetterIsNeitherReadNorAcknowledged() {
        delivered(false);
        String id = letters("").get(0).path("letterId").asText();

        assertThat(acknowledge(STRANGER, id)).isEqualTo(404);
        assertThat(client.get(STRANGER, "/v1/inbox/" + id).body()).contains("D201");
        assertThat(letters("")).hasSize(2);
        assertThat(acknowledge(BUREAU, id)).as("not by its sender either").isEqualTo(404);
    }

    @Test
    void whoWaitsForWhatIsThereIsAnsweredAtOnce() {
        delivered(false);

        long start = System.nanoTime();
        assertThat(letters("?wait=30")).hasSize(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whoWaitsInVainGetsAnEmptyListing() {
        long start = System.nanoTime();
        assertThat(letters("?wait=1")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(900), PATIENCE);
    }

    @Test
    void aHundredWaitHoldingNoThreadAndAllHearOfTheLetter() {
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        HttpClient many = HttpClient.newHttpClient();
        for (int i = 0; i < 100; i++) {
            waiting.add(
                    many.sendAsync(client.request(ORGAN, "/v1/inbox?wait=30").build(), BodyHandlers.ofString()));
        }

        long start = System.nanoTime();
        // More wait than there are threads for routes (32): the message that ends their waiting still gets one.
        String caseId = transferred(false);
        assertThat(client.get(STRANGER, "/v1/inbox").statusCode()).isEqualTo(200);
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(cases(read(answer.join()))).containsExactly(caseId));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    }

    @Test
    void aWaitFromACursorOnEndsWithTheNextLetterOnly() {
        String first = delivered(false);
        long last = everything(first).get(1).path("cursor").asLong();
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> letters("?wait=20&after=" + last));

        String second = transferred(false);

        assertThat(cases(waiting.join())).containsExactly(second);
    }

    @Test
    void limitsAndWaitsBeyondReasonAreBroughtBackToIt() {
        delivered(false);

        assertThat(letters("?limit=0")).hasSize(1);
        assertThat(letters("?limit=-5")).hasSize(1);
        assertThat(letters("?limit=100000")).hasSize(2);
        assertThat(letters("?wait=-1")).hasSize(2);
        assertThat(letters("?after=-1&limit=1")).hasSize(1);
        assertThat(letters("?after=" + Long.MAX_VALUE)).isEmpty();
    }

    private String transferred(boolean urgent) {
        String transfer = Transfers.addressed(BUREAU, ORGAN);
        if (urgent) {
            transfer = transfer.replace("</persons>", "</persons><flags><urgent>true</urgent></flags>");
        }
        HttpResponse<String> answer = client.post(BUREAU, transfer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String caseId = Transfers.element("caseId", answer.body());
        mine.add(caseId);
        return caseId;
    }

    /** Transferred, and both letters of it have come: the assignment and the receipt of its delivery. */
    private String delivered(boolean urgent) {
        String caseId = transferred(urgent);
        await().atMost(PATIENCE).until(() -> everything(caseId).size() == 2);
        return caseId;
    }

    /** All letters of the case that ever came, acknowledged or not. */
    private List<JsonNode> everything(String caseId) {
        List<JsonNode> found = new ArrayList<>();
        long after = 0;
        for (JsonNode page = letters("?limit=100&after=0"); page.size() > 0; ) {
            for (JsonNode letter : page) {
                after = letter.path("cursor").asLong();
                if (letter.path("caseId").asText().equals(caseId)) {
                    found.add(letter);
                }
            }
            page = letters("?limit=100&after=" + after);
        }
        return found;
    }

    private long lastCursor(String caseId) {
        for (JsonNode letter : letters("?limit=100")) {
            if (letter.path("caseId").asText().equals(caseId)) {
                return letter.path("cursor").asLong();
            }
        }
        throw new AssertionError("no letter of " + caseId);
    }

    private int acknowledge(OrganisationCode who, String letterId) {
        return client.post(who, "/v1/inbox/" + letterId + "/ack", BodyPublishers.noBody())
                .statusCode();
    }

    private JsonNode letters(String query) {
        return read(client.get(ORGAN, "/v1/inbox" + query));
    }

    /** Assignments only: other letters of a case may follow. */
    private static List<String> cases(JsonNode letters) {
        List<String> cases = new ArrayList<>();
        letters.forEach(letter -> {
            if (letter.path("kind").asText().equals("Assignment")) {
                cases.add(letter.path("caseId").asText());
            }
        });
        return cases;
    }

    private JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            return requireNonNull(json.readTree(response.body()).get("letters"));
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
