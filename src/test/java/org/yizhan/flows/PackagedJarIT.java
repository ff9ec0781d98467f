package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users get it, in a process and an empty folder of its own. Runs after package. */
class PackagedJarIT {
    private static final Path JAR = Path.of("target/yizhan.jar").toAbsolutePath();
    private static final Pattern ROUTE = Pattern.compile("<route id=\"([^\"]+)\"");
    private static final Pattern RUNNING = Pattern.compile("routeId=\"([a-z-]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void holdsExactlyTheRoutesThatRun() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (var entry :
                    jar.stream().filter(e -> e.getName().contains("/routes/")).toList()) {
                try (InputStream content = jar.getInputStream(entry)) {
                    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    ROUTE.matcher(text).results().forEach(found -> ids.add(found.group(1)));
                }
            }
        }

        assertThat(ids).containsExactlyInAnyOrderElementsOf(RouteIdsIT.IDS);
    }

    @Test
    void servesInAnEmptyFolderWithExactlyTheseRoutes() throws Exception {
        int port = freePort();
        Process gateway = start("serve", "--server.port=" + port, "--yizhan.broker.port=0");
        try {
            URI base = URI.create("http://localhost:" + port);
            await().atMost(Duration.ofSeconds(90)).until(() -> status(base, "/actuator/health/readiness") == 200);

            Set<String> running = new TreeSet<>();
            RUNNING.matcher(get(base, "/actuator/prometheus").body())
                    .results()
                    .forEach(found -> running.add(found.group(1)));
            assertThat(running).containsExactlyInAnyOrderElementsOf(RouteIdsIT.IDS);
            assertThat(status(base, "/openapi.yaml")).isEqualTo(200);
            assertThat(status(base, "/v1/inbox")).as("nobody without a secret").isEqualTo(401);
            assertThat(folder.resolve("yizhan-data")).isDirectoryContaining("glob:**/ledger*");
        } finally {
            gateway.destroy();
            assertThat(gateway.waitFor(40, TimeUnit.SECONDS))
                    .as("it stops when asked to")
                    .isTrue();
        }
    }

    @Test
    void tellsTheVersionOfTheBuild() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        int own = pom.indexOf("<artifactId>yizhan</artifactId>");
        String version = pom.substring(pom.indexOf("<version>", own) + 9, pom.indexOf("</version>", own));

        Process process = start("--version");

        assertThat(process.waitFor()).isZero();
        assertThat(printed()).isEqualTo("驿站 Yizhan " + version + "\n");
    }

    @Test
    void speaksChineseInAShellWithoutALocale() throws Exception {
        Process process = start("check", "missing.xml");

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(printed()).isEqualTo("没有此文件 / no such file: missing.xml\n");
    }

    /** Without locale and variables, as a service or container starts it. */
    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().clear();
        return builder.start();
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }

    private int status(URI base, String path) {
        try {
            return get(base, path).statusCode();
        } catch (IOException notListeningYet) {
            return 0;
        }
    }

    private HttpResponse<String> get(URI base, String path) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
