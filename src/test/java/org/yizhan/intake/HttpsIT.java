package org.yizhan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yizhan.intake.DoorSlice.BUREAU;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** HTTPS by setting, with a certificate made for the test and real handshakes. */
@DoorTest
class HttpsIT {
    private static final String PASSWORD = "of-the-key-store";
    private static final Path KEYS = keyStore();
    private static final String GOOD = "<Recall from=\"" + BUREAU + "\" id=\"6d1f0c4e-6f0a-4a58-9a34-3f8ad6d7f005\"/>";

    private final int port;

    HttpsIT(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void tls(DynamicPropertyRegistry settings) {
        settings.add("server.ssl.key-store", KEYS::toString);
        settings.add("server.ssl.key-store-password", () -> PASSWORD);
    }

    @Test
    void takesAMessageFromWhoTrustsItsCertificate() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
        await().ignoreExceptions().until(() -> post(client).statusCode() == 202);

        HttpResponse<String> answer = post(client);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("ACCEPTED");
        assertThat(answer.sslSession())
                .hasValueSatisfying(session -> assertThat(session.getProtocol()).isEqualTo("TLSv1.3"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("browsers are told to stay with TLS")
                .isPresent();
    }

    @Test
    void aStrangersCertificateIsFoundOutByTheSender() {
        assertThatThrownBy(() -> post(HttpClient.newHttpClient())).isInstanceOf(SSLHandshakeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void outdatedProtocolsAreNotSpoken(String protocol) throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket("localhost", port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
        }
    }

    @Test
    void withoutTlsNothingIsTaken() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /v1/inbox HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 400");
        }
    }

    private HttpResponse<String> post(HttpClient client) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/v1/messages"))
                        .header("Authorization", DoorClient.authorization(BUREAU))
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString(GOOD))
                        .build(),
                BodyHandlers.ofString());
    }

    private static SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(KEYS)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Path keyStore() {
        try {
            Path file = Files.createTempDirectory(Path.of("target"), "tls-").resolve("gateway.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "gateway",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new AssertionError(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
