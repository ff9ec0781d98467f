package org.yizhan.flows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yizhan.ChildJvm;
import org.yizhan.Yizhan;
import org.yizhan.demo.client.Credentials;
import org.yizhan.messages.OrganisationCode;

/** {@code yizhan serve} as a process of its own with 512 MB of heap; it ends at the first memory it cannot have. */
final class SmallGateway {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int httpPort = freePort();
    private final int brokerPort = freePort();
    private final Path home;
    private final Process process;

    SmallGateway(Path home) throws IOException {
        this(home, List.of());
    }

    SmallGateway(Path home, List<String> settings) throws IOException {
        this.home = home;
        List<String> command = ChildJvm.running(
                Yizhan.class,
                "-Xmx512m",
                "serve",
                "--server.port=" + httpPort,
                "--yizhan.broker.port=" + brokerPort,
                "--yizhan.data-dir=" + home,
                "--yizhan.reference.demo=true",
                "--yizhan.demo.credentials=" + home.resolve("credentials.csv"));
        command.addAll(settings);
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(8)).ignoreExceptions().until(() -> isReady() && takesMessages());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int httpPort() {
        return httpPort;
    }

    int brokerPort() {
        return brokerPort;
    }

    Path folder() {
        return home.resolve("folder");
    }

    String log() throws IOException {
        return Files.readString(home.resolve("log"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() throws IOException, InterruptedException {
        if (!isAlive()) {
            throw new AssertionError("the gateway has ended: " + log());
        }
        return send(HttpRequest.newBuilder(uri("/actuator/health/readiness"))).statusCode() == 200;
    }

    /** The door follows readiness a moment later. */
    private boolean takesMessages() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/v1/codes"))
                                .header("Authorization", authorization(new OrganisationCode("11990000MB0000003U"))))
                        .statusCode()
                == 200;
    }

    /** The header's value that signs the organisation in. */
    String authorization(OrganisationCode organisation) throws IOException {
        String pair = organisation + ":" + secretOf(organisation);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    String secretOf(OrganisationCode organisation) throws IOException {
        return Credentials.read(home.resolve("credentials.csv")).secretOf(organisation);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + httpPort + path);
    }

    /** A request in the organisation's name. */
    HttpRequest.Builder at(OrganisationCode organisation, String path) throws IOException {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", authorization(organisation));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }
}
