package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** The containers' environment means what it is meant to: a misspelt variable would silently be a default. */
class ContainerFilesTests {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[^}]*}");

    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    static void read() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
        services = compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(String service) {
        return (Map<String, Object>) services.get(service).get("environment");
    }

    private static Binder binder(String service) {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> set = new HashMap<>();
        // The value of a variable is not known here; that it is set is enough.
        environment(service)
                .forEach((name, value) ->
                        set.put(name, VARIABLE.matcher(value.toString()).replaceAll("value of $1")));
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, set));
        return Binder.get(environment);
    }

    @Test
    void brokerAndGatewayShareSecretsAndKnowEachOther() {
        BrokerSettings broker = binder("broker").bindOrCreate("yizhan.broker", BrokerSettings.class);
        BrokerSettings gateway = binder("gateway").bindOrCreate("yizhan.broker", BrokerSettings.class);

        assertThat(List.of(broker, gateway)).allSatisfy(settings -> {
            assertThat(settings.mode()).isEqualTo(BrokerSettings.Mode.SEPARATE);
            assertThat(settings.access().gatewaySecret()).isEqualTo("value of YIZHAN_GATEWAY_SECRET");
            assertThat(settings.access().secretsFile())
                    .isEqualTo(Path.of("/var/lib/yizhan-access/organisations.properties"));
        });
        assertThat(broker.host()).isEqualTo("0.0.0.0");
        assertThat(services).containsKey(gateway.host());
    }

    @Test
    void theGatewayWritesWhereTheBrokerReads() {
        assertThat(volumes("gateway")).contains("access:/var/lib/yizhan-access");
        assertThat(volumes("broker")).contains("access:/var/lib/yizhan-access");
        assertThat(volumes("gateway")).doesNotContain("broker:/var/lib/yizhan");
    }

    @Test
    void theGatewaysDatabaseIsTheOneBesideIt() {
        Map<String, String> datasource = binder("gateway")
                .bind("yizhan.datasource", Bindable.mapOf(String.class, String.class))
                .get();

        Map<String, Object> postgres = environment("postgres");
        assertThat(datasource)
                .containsEntry("url", "jdbc:postgresql://postgres:5432/" + postgres.get("POSTGRES_DB"))
                .containsEntry("username", String.valueOf(postgres.get("POSTGRES_USER")))
                .containsEntry("password", "value of YIZHAN_DB_PASSWORD");
        assertThat(String.valueOf(postgres.get("POSTGRES_PASSWORD"))).contains("YIZHAN_DB_PASSWORD:?");
    }

    @Test
    void theGatewayWaitsForBoth() {
        assertThat(services.get("gateway").get("depends_on"))
                .isEqualTo(Map.of(
                        "postgres", Map.of("condition", "service_healthy"),
                        "broker", Map.of("condition", "service_healthy")));
    }

    @Test
    void theImageRunsAsNobodySpecialAndListensToTheOutside() throws IOException {
        String image = Files.readString(Path.of("docker/Dockerfile"));

        assertThat(image).containsPattern("(?m)^USER yizhan$").contains("/actuator/health/liveness");
        // A broker that listens on the container's own loopback is reached by nobody.
        assertThat(image).contains("YIZHAN_BROKER_HOST=0.0.0.0").contains("EXPOSE 8080 61616");
    }

    @SuppressWarnings("unchecked")
    private static List<String> volumes(String service) {
        return (List<String>) services.get(service).get("volumes");
    }
}
