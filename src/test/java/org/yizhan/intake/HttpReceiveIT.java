package org.yizhan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.intake.DoorSlice.BUREAU;
import static org.yizhan.intake.DoorSlice.SECRET;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yizhan.casework.Arrivals;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;

@DoorTest
class HttpReceiveIT {
    private static final String GOOD = "<Recall from=\"" + BUREAU + "\" id=\"6d1f0c4e-6f0a-4a58-9a34-3f8ad6d7f001\"/>";

    private final HttpClient client = HttpClient.newHttpClient();
    private final PlannedCasework casework;
    private final PlannedReader reader;
    private final CamelContext camel;
    private final Arrivals arrivals;
    private final String base;

    HttpReceiveIT(
            @Autowired PlannedCasework casework,
            @Autowired PlannedReader reader,
            @Autowired CamelContext camel,
            @Autowired Arrivals arrivals,
            @LocalServerPort int port) {
        this.casework = casework;
        this.reader = reader;
        this.camel = camel;
        this.arrivals = arrivals;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void everythingIsAcceptedOnceReady() {
        casework.plan(PlannedCasework.accepting());
        await().until(() -> send(request("/v1/messages/check", GOOD)).statusCode() == 200);
        casework.checked.clear();
    }

    @Test
    void answersAnAcceptedMessageWithItsReceipt() throws Exception {
        HttpResponse<String> answer = send(request("/v1/messages", GOOD));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("<SubmissionReceipt>ACCEPTED</SubmissionReceipt>");
        assertThat(casework.submitted).singleElement().satisfies(submission -> {
            assertThat(submission.sender()).isEqualTo(BUREAU);
            assertThat(submission.bytes()).asString().isEqualTo(GOOD);
            assertThat(submission.digest()).isEqualTo(Digests.of(GOOD.getBytes(StandardCharsets.UTF_8)));
        });
    }

    @Test
    void aMessageIsUndecidedFromItsArrivalUntilItsAnswer() throws Exception {
        CompletableFuture<SubmissionReceipt> decided = new CompletableFuture<>();
        casework.plan(submission -> decided);
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request("/v1/messages", GOOD), BodyHandlers.ofString());
        await().until(() -> !casework.submitted.isEmpty());
        var submission = casework.submitted.get(0);
        assertThat(arrivals.decidedUpTo()).isEqualTo(submission.enteredAt());

        decided.complete(PlannedCasework.receipt(submission, Verdict.ACCEPTED));
        assertThat(answer.join().statusCode()).isEqualTo(202);
        await().until(() -> arrivals.decidedUpTo().isAfter(submission.enteredAt()));
    }

    @Test
    void checksWithoutRecording() throws Exception {
        HttpResponse<String> answer = send(request("/v1/messages/check", GOOD));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(casework.checked).hasSize(1);
        assertThat(casework.submitted).isEmpty();
    }

    @Test
    void answersARepeatedMessageWith200AndAConflictWith409() throws Exception {
        casework.planVerdict(Verdict.REPEATED);
        assertThat(send(request("/v1/messages", GOOD)).statusCode()).isEqualTo(200);

        casework.planVerdict(Verdict.CONFLICT);
        assertThat(send(request("/v1/messages", GOOD)).statusCode()).isEqualTo(409);
    }

    @Test
    void tellsAnInvalidMessageFromOneThatIsNotXml() throws Exception {
        assertThat(send(request("/v1/messages", "<Recall/>")).statusCode()).isEqualTo(422);
        assertThat(send(request("/v1/messages", "no XML")).statusCode()).isEqualTo(400);
    }

    @Test
    void answersAMessageInAnothersNameWith403() throws Exception {
        casework.planVerdict(Verdict.REFUSED);

        HttpResponse<String> answer = send(request("/v1/messages", GOOD.replace(BUREAU.value(), "11990000MB0000027A")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(casework.submitted.get(0).sender()).isEqualTo(BUREAU);
    }

    @Test
    void listsViolationsAsProblemJsonWhenAsked() throws Exception {
        HttpResponse<String> answer = send(builder("/v1/messages", BodyPublishers.ofString("<Recall/>"))
                .header("Content-Type", "application/xml")
                .header("Accept", "application/problem+json")
                .build());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"D106\"", "\"verdict\":\"refused\"")
                .contains("\"violations\":[{\"code\":\"X001\",\"severity\":\"refuse\",\"line\":1");
    }

    @Test
    void handsTheBytesAndTheTransportsCharsetOn() throws Exception {
        byte[] gbk = "<转送/>".getBytes(Charset.forName("GBK"));

        send(builder("/v1/messages", BodyPublishers.ofByteArray(gbk))
                .header("Content-Type", "application/xml; charset=GBK")
                .build());

        assertThat(casework.submitted.get(0).bytes()).isEqualTo(gbk);
        assertThat(reader.lastCharset).isEqualTo("GBK");

        send(request("/v1/messages", GOOD));
        assertThat(reader.lastCharset).isNull();
    }

    @Test
    void refusesOtherTypes() throws Exception {
        HttpResponse<String> answer = send(builder("/v1/messages", BodyPublishers.ofString(GOOD))
                .header("Content-Type", "application/json")
                .build());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("D102").contains("application/json");
        assertThat(casework.submitted).isEmpty();
    }

    @Test
    void refusesTooMuchByItsLengthAndByCounting() throws Exception {
        byte[] large = new byte[65 * 1024];
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        assertThat(sendXml(BodyPublishers.ofByteArray(large)).statusCode()).isEqualTo(413);
        assertThat(sendXml(chunked).body()).contains("D101").contains("65536");
        assertThat(casework.submitted).isEmpty();
    }

    @Test
    void refusesAStrangerAndAWrongSecret() throws Exception {
        HttpRequest stranger = HttpRequest.newBuilder(URI.create(base + "/v1/messages"))
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(GOOD))
                .build();

        assertThat(send(stranger).statusCode()).isEqualTo(401);
        assertThat(send(stranger).body()).contains("D001").startsWith("<?xml");
    }

    @Test
    void answers503WithRetryAfterWhileTheLedgerIsAway() throws Exception {
        casework.plan(submission -> CompletableFuture.failedFuture(new Unavailable("ledger away")));

        HttpResponse<String> answer = send(request("/v1/messages", GOOD));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("D105");
    }

    @Test
    void answers500WithANumberWhenItFails() throws Exception {
        casework.plan(submission -> CompletableFuture.failedFuture(new IllegalStateException("secret detail")));

        HttpResponse<String> answer = send(request("/v1/messages", GOOD));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("D107").doesNotContain("secret detail");
    }

    @Test
    void answers429WhenAnOrganisationHasTooManyUnderWay() throws Exception {
        CompletableFuture<SubmissionReceipt> commit = new CompletableFuture<>();
        casework.plan(submission -> commit);
        List<CompletableFuture<HttpResponse<String>>> underWay = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            underWay.add(client.sendAsync(request("/v1/messages", GOOD), BodyHandlers.ofString()));
        }
        await().until(() -> casework.submitted.size() == 2);

        HttpResponse<String> third = send(request("/v1/messages", GOOD));
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.body()).contains("D103");

        commit.complete(PlannedCasework.receipt(casework.submitted.get(0), Verdict.ACCEPTED));
        assertThat(underWay)
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(202));
        casework.plan(PlannedCasework.accepting());
        // A place is free a moment after its answer has left.
        await().untilAsserted(() ->
                assertThat(send(request("/v1/messages", GOOD)).statusCode()).isEqualTo(202));
    }

    @Test
    void answers503OnceTheRoutesHaveStopped() throws Exception {
        camel.getRouteController().stopRoute("http-receive");
        try {
            HttpResponse<String> answer = send(request("/v1/messages", GOOD));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("D105");
        } finally {
            camel.getRouteController().startRoute("http-receive");
        }
    }

    private HttpResponse<String> sendXml(BodyPublisher body) throws IOException, InterruptedException {
        return send(builder("/v1/messages", body)
                .header("Content-Type", "application/xml")
                .build());
    }

    private HttpRequest request(String path, String body) {
        return builder(path, BodyPublishers.ofString(body))
                .header("Content-Type", "application/xml")
                .build();
    }

    private HttpRequest.Builder builder(String path, BodyPublisher body) {
        String credentials =
                Base64.getEncoder().encodeToString((BUREAU + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + credentials)
                .POST(body);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
