package org.yizhan.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;

/** {@code GET /v1/inbox}, which waits for letters, and an acknowledgement for each one taken. */
final class MailboxInbox implements Inbox {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ASK = "/v1/inbox?limit=50&wait=20";
    private static final Duration ANSWER = Duration.ofSeconds(40);

    private final HttpClient client;
    private final Access access;
    private final OrganisationCode organisation;
    private volatile boolean open = true;
    private volatile CompletableFuture<?> polling = CompletableFuture.completedFuture(null);

    MailboxInbox(HttpClient client, Access access, OrganisationCode organisation) {
        this.client = client;
        this.access = access;
        this.organisation = organisation;
    }

    @Override
    public void listen(Consumer<IncomingLetter> taker) {
        if (open) {
            polling = client.sendAsync(request(ASK).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .whenComplete((response, failure) -> goOn(taker, response));
        }
    }

    private void goOn(Consumer<IncomingLetter> taker, @Nullable HttpResponse<byte[]> response) {
        if (response != null && response.statusCode() == 200) {
            // Only then the next question, or it would bring the same letters again.
            polling = takeAll(taker, response).whenComplete((done, lost) -> listen(taker));
        } else {
            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(() -> listen(taker));
        }
    }

    private CompletableFuture<Void> takeAll(Consumer<IncomingLetter> taker, HttpResponse<byte[]> response) {
        List<CompletableFuture<?>> acknowledged = new ArrayList<>();
        try {
            for (JsonNode item : JSON.readTree(response.body()).path("letters")) {
                byte[] xml = item.path("xml").asText().getBytes(StandardCharsets.UTF_8);
                IncomingLetter letter = IncomingLetter.of(organisation, xml);
                taker.accept(letter);
                acknowledged.add(acknowledge(letter));
            }
            return CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new));
        } catch (IOException e) {
            throw new UnreadableXml("an inbox that cannot be read", e);
        }
    }

    private CompletableFuture<?> acknowledge(IncomingLetter letter) {
        HttpRequest request = request("/v1/inbox/" + letter.id() + "/ack")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        // A lost acknowledgement brings the letter again, and its id tells that it has been acted on.
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(access.http() + path))
                .header("Authorization", access.credentials().basic(organisation))
                .header("Accept", "application/json")
                .timeout(ANSWER);
    }

    @Override
    public void close() {
        open = false;
        polling.cancel(true);
    }
}
