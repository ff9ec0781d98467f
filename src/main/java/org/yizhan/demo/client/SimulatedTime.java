package org.yizhan.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** {@code POST /v1/clock}: a gateway's simulated time, as an operator moves it. */
public final class SimulatedTime {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A long way may have many stops. */
    private static final Duration ANSWER = Duration.ofMinutes(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final String authorization;

    public SimulatedTime(URI gateway, String operatorSecret) {
        this.address = URI.create(gateway + "/v1/clock");
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString(("operator:" + operatorSecret).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns when it is {@code instant} and everything due by then is done.
     *
     * @return at how many instants on the way something was due
     */
    public int moveTo(Instant instant) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\": \"" + instant + "\"}"))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IOException(address + " answered " + response.statusCode() + ": " + answer);
            }
            return answer.path("visited").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while time was moved to " + instant, e);
        }
    }
}
