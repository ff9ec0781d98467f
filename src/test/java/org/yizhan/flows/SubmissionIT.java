package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.Transfers.element;
import static org.yizhan.flows.Transfers.idOf;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** What a sender may rely on when it sends again, sends at once, or only asks. */
@GatewayTest
class SubmissionIT {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990200MB00000036");
    private static final OrganisationCode ANOTHER = new OrganisationCode("11990202MB00000033");

    private final GatewayClient client;
    private final String transfer = Transfers.from(BUREAU);

    SubmissionIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void ofTwentyIdenticalSubmissionsAtOnceExactlyOneIsTheFirst() {
        List<HttpResponse<String>> answers = twentyAtOnce(i -> transfer);

        assertThat(byStatus(answers)).isEqualTo(Map.of(202, 1L, 200, 19L));
        assertThat(answers)
                .extracting(answer -> element("receiptId", answer.body()))
                .as("all of them bear the first receipt")
                .containsOnly(element("receiptId", answers.get(0).body()));
        assertThat(client.get(BUREAU, "/v1/messages/" + idOf(transfer)).body()).containsOnlyOnce("\"accepted\",");
    }

    @Test
    void ofTwentyDifferentTextsUnderOneIdAtOnceExactlyOneIsTaken() {
        List<HttpResponse<String>> answers = twentyAtOnce(i -> transfer.replace("路灯</title>", "路灯（" + i + "）</title>"));

        assertThat(byStatus(answers)).isEqualTo(Map.of(202, 1L, 409, 19L));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.body()).contains("<verdict>conflict</verdict>", "K001"));
    }

    @Test
    void twentyMessagesAtOnceAreTwentyCases() {
        List<HttpResponse<String>> answers = twentyAtOnce(i -> Transfers.from(BUREAU));

        assertThat(byStatus(answers)).isEqualTo(Map.of(202, 20L));
        assertThat(answers)
                .extracting(answer -> element("caseId", answer.body()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRefusalDoesNotTakeTheId() {
        assertThat(client.post(BUREAU, transfer.replace("<persons>1</persons>", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(client.post(BUREAU, transfer).statusCode()).isEqualTo(202);
        assertThat(client.post(BUREAU, transfer.replace("<persons>1</persons>", ""))
                        .statusCode())
                .as("now the id is taken")
                .isEqualTo(409);
    }

    @Test
    void twoSendersMayUseTheSameId() {
        assertThat(client.post(BUREAU, transfer).statusCode()).isEqualTo(202);
        assertThat(client.post(ANOTHER, transfer.replace(BUREAU.value(), ANOTHER.value()))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void nobodySendsInAnothersName() {
        HttpResponse<String> answer = client.post(ANOTHER, transfer);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("K004");
        assertThat(client.get(BUREAU, "/v1/messages/" + idOf(transfer)).statusCode())
                .as("nothing of it is the other's")
                .isEqualTo(404);
        assertThat(client.post(BUREAU, transfer).statusCode()).isEqualTo(202);
    }

    @Test
    void aCheckSaysWhatASubmissionWouldAndRecordsNothing() {
        HttpResponse<String> checked = check(transfer);

        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("<verdict>accepted</verdict>", "<routing>");
        assertThat(client.get(BUREAU, "/v1/messages/" + idOf(transfer)).statusCode())
                .isEqualTo(404);
        assertThat(check(transfer).body()).as("a second time too").contains("<verdict>accepted</verdict>");

        HttpResponse<String> sent = client.post(BUREAU, transfer);
        assertThat(sent.statusCode()).isEqualTo(202);
        assertThat(element("organ", sent.body())).isEqualTo(element("organ", checked.body()));
    }

    @Test
    void aCheckKnowsWhatIsThereAlready() {
        client.post(BUREAU, transfer);

        assertThat(check(transfer).body()).contains("<verdict>repeated</verdict>");
        assertThat(check(transfer.replace("路灯", "电梯")).statusCode()).isEqualTo(409);
    }

    @Test
    void aCheckOfWhatIsWrongSaysSoWithoutARecord() {
        String wrong = transfer.replace("<persons>1</persons>", "");

        assertThat(check(wrong).statusCode()).isEqualTo(422);
        assertThat(check("no XML").statusCode()).isEqualTo(400);
        assertThat(client.get(BUREAU, "/v1/messages/" + idOf(transfer)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void otherBytesAreAnotherTextEvenWhereXmlSeesTheSame() {
        assertThat(client.post(BUREAU, transfer).statusCode()).isEqualTo(202);
        assertThat(client.post(BUREAU, transfer.replace("\n", "\r\n")).statusCode())
                .isEqualTo(409);
    }

    private HttpResponse<String> check(String xml) {
        return client.send(client.request(BUREAU, "/v1/messages/check")
                .header("Content-Type", "application/xml;charset=UTF-8")
                .POST(BodyPublishers.ofString(xml))
                .build());
    }

    private List<HttpResponse<String>> twentyAtOnce(IntFunction<String> message) {
        client.secretOf(BUREAU);
        ExecutorService senders = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 20)
                    .mapToObj(message)
                    .map(xml -> CompletableFuture.supplyAsync(() -> client.post(BUREAU, xml), senders))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            senders.shutdown();
        }
    }

    private static Map<Integer, Long> byStatus(List<HttpResponse<String>> answers) {
        return answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
    }
}
