package org.yizhan.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yizhan.chain.ChainSettings.Neighbour;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** A neighbour's HTTP door, with this gateway as one of its organisations. */
final class NeighbourClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("<code>([A-Z]\\d+)</code>");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Neighbour neighbour;
    private final String authorization;
    private final Duration answerWithin;

    /** A letter that waits there; {@code caseId} is empty outside a case. */
    record Waiting(String letterId, MessageKind kind, String caseId, byte[] xml) {}

    /** What became of a message there. */
    record Answer(int status, String codes) {
        boolean taken() {
            return status == 200 || status == 202;
        }

        /** It will never be taken. */
        boolean refused() {
            return status == 400 || status == 403 || status == 409 || status == 413 || status == 422;
        }
    }

    NeighbourClient(Neighbour neighbour, OrganisationCode own, Duration answerWithin) {
        this.neighbour = neighbour;
        this.answerWithin = answerWithin;
        String pair = own + ":" + neighbour.secret();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    OrganisationCode gateway() {
        return neighbour.gateway();
    }

    List<Waiting> inbox(int most) throws IOException, InterruptedException {
        HttpRequest request = to("/v1/inbox?limit=" + most)
                .header("Accept", "application/json")
                .GET()
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        expect(answer, 200);
        List<Waiting> waiting = new ArrayList<>();
        for (JsonNode letter : JSON.readTree(answer.body()).path("letters")) {
            waiting.add(new Waiting(
                    letter.path("letterId").asText(),
                    MessageKind.ofElement(letter.path("kind").asText()),
                    letter.path("caseId").asText(),
                    letter.path("xml").asText().getBytes(StandardCharsets.UTF_8)));
        }
        return waiting;
    }

    void acknowledge(String letterId) throws IOException, InterruptedException {
        HttpRequest request = to("/v1/inbox/" + letterId + "/ack")
                .POST(BodyPublishers.noBody())
                .build();
        expect(http.send(request, BodyHandlers.discarding()), 204);
    }

    Answer send(byte[] xml) throws IOException, InterruptedException {
        HttpRequest request = to("/v1/messages")
                .header("Content-Type", "application/xml;charset=UTF-8")
                .header("Accept", "application/xml")
                .POST(BodyPublishers.ofByteArray(xml))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        String codes = CODE.matcher(answer.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .collect(Collectors.joining(" "));
        return new Answer(answer.statusCode(), codes);
    }

    /** The bytes of an attachment, if the neighbour has them; the caller closes them. */
    Optional<InputStream> attachment(String digest) throws IOException, InterruptedException {
        HttpRequest request = to("/v1/attachments/" + digest).GET().build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() == 200) {
            return Optional.of(answer.body());
        }
        answer.body().close();
        return Optional.empty();
    }

    /** Brings the bytes of an attachment; false if the neighbour does not want them. */
    boolean bring(String digest, Path file) throws IOException, InterruptedException {
        HttpRequest request = to("/v1/attachments/" + digest)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofFile(file))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 201;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(neighbour.url().resolve(path))
                .header("Authorization", authorization)
                .timeout(answerWithin);
    }

    private static void expect(HttpResponse<?> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(
                    "answered " + answer.statusCode() + " to " + answer.uri().getPath());
        }
    }
}
