import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** What both sides share; the environment says where the exchange is (YIZHAN_URL) and who speaks (YIZHAN_CODE, YIZHAN_SECRET). */
final class Exchange {
    static final String CODE = System.getenv("YIZHAN_CODE");
    static final String SECRET = System.getenv("YIZHAN_SECRET");
    private static final String URL = System.getenv().getOrDefault("YIZHAN_URL", "http://localhost:8080");
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((CODE + ":" + SECRET).getBytes(StandardCharsets.UTF_8));

    private final HttpClient client = HttpClient.newHttpClient();

    /** The message's bytes, kept in outbox/ before they leave: to send again is to send the same id and bytes. */
    byte[] writeOnce(String name, String template, Map<String, String> values) throws IOException {
        Path file = Path.of("outbox", name + ".xml");
        if (!Files.exists(file)) {
            String text = Files.readString(Path.of("../messages", template + ".xml"))
                    .replace("{id}", UUID.randomUUID().toString())
                    .replace("{sender}", CODE)
                    .replace("{now}", OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).format(ISO_OFFSET_DATE_TIME))
                    .replace("{today}", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            Files.createDirectories(file.getParent());
            Path aside = Files.writeString(file.resolveSibling(name + ".part"), text);
            Files.move(aside, file);
        }
        return Files.readAllBytes(file);
    }

    /** Hands a message in; returns its receipt when it is recorded (202; 200: the first receipt again). */
    String post(byte[] xml) throws IOException, InterruptedException {
        return ask("POST", "/v1/messages", BodyPublishers.ofByteArray(xml));
    }

    /** 429, 503 and no answer mean: the same again, later. Anything else from 400 on is final. */
    String ask(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(URL + path))
                .header("Authorization", BASIC)
                .header("Content-Type", "application/xml")
                .method(method, body)
                .build();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 400) {
                    return answer.body();
                }
                if (answer.statusCode() != 429 && answer.statusCode() != 503) {
                    throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
                }
            } catch (IOException noAnswer) {
                if (attempt == 30) {
                    throw noAnswer;
                }
            }
            Thread.sleep(2000);
        }
    }
}
