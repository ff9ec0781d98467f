package org.yizhan.demo.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/messages}: the receipt is the answer. A lost connection, 429 and 503 mean: the same again, later. */
public final class HttpDoor implements Door {
    private static final int ATTEMPTS = 120;
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client;
    private final List<Access> gateways;

    public HttpDoor(HttpClient client, Access access) {
        this(client, List.of(access));
    }

    /** A door of several gateways: who is not answered by one asks the next. */
    public HttpDoor(HttpClient client, List<Access> gateways) {
        this.client = client;
        this.gateways = List.copyOf(gateways);
    }

    @Override
    public CompletableFuture<Receipt> send(Submission submission) {
        return attempt(submission, "/v1/messages", 1);
    }

    /** The verdict that sending would give now; nothing is recorded. */
    public CompletableFuture<Receipt> check(Submission submission) {
        return attempt(submission, "/v1/messages/check", 1);
    }

    private HttpRequest request(Submission submission, String path, int attempt) {
        Access access = gateways.get((attempt - 1) % gateways.size());
        return HttpRequest.newBuilder(URI.create(access.http() + path))
                .header("Authorization", access.credentials().basic(submission.sender()))
                .header("Content-Type", "application/xml")
                .header("Accept", "application/xml")
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofByteArray(submission.bytes()))
                .build();
    }

    private CompletableFuture<Receipt> attempt(Submission submission, String path, int attempt) {
        return client.sendAsync(request(submission, path, attempt), HttpResponse.BodyHandlers.ofByteArray())
                .handle(Answer::new)
                .thenCompose(answer -> answer.comeAgain() && attempt < ATTEMPTS
                        ? later(attempt).thenCompose(now -> attempt(submission, path, attempt + 1))
                        : receipt(submission, answer));
    }

    private static CompletableFuture<Void> later(int attempt) {
        long delay = Math.min(100L * attempt, 1000);
        return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS));
    }

    private static CompletableFuture<Receipt> receipt(Submission submission, Answer answer) {
        HttpResponse<byte[]> response = answer.response;
        if (response == null) {
            return CompletableFuture.failedFuture(new NotAcknowledged(submission, "no answer", answer.failure));
        }
        String status = "HTTP " + response.statusCode();
        try {
            Node whole = Node.parse(response.body());
            return whole.name().equals("SubmissionReceipt")
                    ? CompletableFuture.completedFuture(Receipt.of(whole))
                    : CompletableFuture.failedFuture(new NotAcknowledged(submission, status + ", not a receipt", null));
        } catch (UnreadableXml e) {
            return CompletableFuture.failedFuture(new NotAcknowledged(submission, status + ", no receipt", e));
        }
    }

    /** An answer, or why there is none. */
    private record Answer(@Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
        boolean comeAgain() {
            return response == null || response.statusCode() == 429 || response.statusCode() == 503;
        }
    }
}
