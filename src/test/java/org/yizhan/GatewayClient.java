package org.yizhan;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.ledger.SecretStore.StoredSecret;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

/** Speaks HTTP to the gateway under test as any organisation; gives each a secret when it first speaks. */
@TestComponent
public class GatewayClient {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<OrganisationCode, String> issued = new ConcurrentHashMap<>();
    private final SecretStore secrets;
    private final Environment environment;
    private final GatewaySettings settings;
    private final Clock clock;

    private final ActiveMQConnectionFactory broker;

    GatewayClient(
            SecretStore secrets,
            Environment environment,
            GatewaySettings settings,
            Clock clock,
            ActiveMQConnectionFactory broker) {
        this.broker = broker;
        this.secrets = secrets;
        this.environment = environment;
        this.settings = settings;
        this.clock = clock;
    }

    /** The organisation's secret, in force when this returns. */
    public String secretOf(OrganisationCode organisation) {
        return issued.computeIfAbsent(organisation, code -> {
            Secret.Issued fresh = Secret.issue();
            secrets.add(
                    new StoredSecret(code, fresh.secret().salt(), fresh.secret().hash(), clock.instant()));
            await().atMost(Duration.ofSeconds(30)).until(() -> isLetIn(code, fresh.text()));
            return fresh.text();
        });
    }

    /** {@code POST /v1/messages}. */
    public HttpResponse<String> post(OrganisationCode sender, String xml) {
        return send(request(sender, "/v1/messages")
                .header("Content-Type", "application/xml;charset=UTF-8")
                .POST(BodyPublishers.ofString(xml))
                .build());
    }

    public HttpResponse<String> get(OrganisationCode reader, String path) {
        return send(request(reader, path).GET().build());
    }

    public HttpResponse<String> post(OrganisationCode sender, String path, BodyPublisher body) {
        return send(request(sender, path).POST(body).build());
    }

    /** A request in the organisation's name, to be completed. */
    public HttpRequest.Builder request(OrganisationCode organisation, String path) {
        return request(organisation, secretOf(organisation), path);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** The port of Core, AMQP and STOMP. */
    public int brokerPort() {
        Map<String, Object> parameters = broker.getStaticConnectors()[0].getParams();
        return Integer.parseInt(parameters.get("port").toString());
    }

    public Path dataDir() {
        return settings.dataDir();
    }

    private boolean isLetIn(OrganisationCode organisation, String secret) {
        int status = send(request(organisation, secret, "/v1/codes/content")
                        .GET()
                        .build())
                .statusCode();
        return status != 401 && status != 503;
    }

    private HttpRequest.Builder request(OrganisationCode organisation, String secret, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((organisation + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base() + path)).header("Authorization", "Basic " + credentials);
    }
}
