package org.yizhan.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;

/** {@code GET /v1/cases/{caseId}}: a case as one of its participants sees it. */
public final class CaseDoor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Access access;

    public CaseDoor(Access access) {
        this.access = access;
    }

    /**
     * A duty whose clock was started.
     *
     * @param id as in docs, e.g. {@code handling}
     * @param dueOn its last day
     * @param ending {@code met} or {@code stopped}; null while it is owed
     */
    public record StartedDuty(
            String owner, String id, LocalDate dueOn, @Nullable String ending, @Nullable Instant endedAt) {}

    /** The duties of a case whose clocks were started, in the order in which they were laid on someone. */
    public List<StartedDuty> startedDuties(OrganisationCode reader, String caseId)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(access.http() + "/v1/cases/" + caseId))
                .header("Authorization", access.credentials().basic(reader))
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("case " + caseId + " was answered with " + response.statusCode());
        }
        List<StartedDuty> duties = new ArrayList<>();
        for (JsonNode duty : JSON.readTree(response.body()).path("duties")) {
            if (duty.hasNonNull("startedOn")) {
                duties.add(duty(duty));
            }
        }
        return duties;
    }

    private static StartedDuty duty(JsonNode duty) {
        return new StartedDuty(
                duty.path("owner").asText(),
                duty.path("id").asText(),
                LocalDate.parse(duty.path("dueOn").asText()),
                duty.hasNonNull("ending") ? duty.path("ending").asText() : null,
                duty.hasNonNull("endedAt") ? Instant.parse(duty.path("endedAt").asText()) : null);
    }
}
