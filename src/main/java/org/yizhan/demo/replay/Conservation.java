package org.yizhan.demo.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The gateway's own figures of what came in and went out, open to operators on its machine. */
record Conservation(long residual, long inFlight) {

    static Conservation of(URI gateway) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        URI address = URI.create(gateway + "/actuator/conservation");
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(address + " answered " + response.statusCode());
        }
        JsonNode figures = JsonMapper.builder().build().readTree(response.body());
        return new Conservation(
                figures.path("residual").asLong(-1),
                figures.path("total").path("inFlight").asLong(-1));
    }
}
