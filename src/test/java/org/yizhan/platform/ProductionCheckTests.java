package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTests {
    private final MockEnvironment environment =
            new MockEnvironment().withProperty("yizhan.gateway-code", "11990000MB0000027A");

    @Test
    void refusesTheDemoTerritory() {
        environment.withProperty("server.address", "127.0.0.1").withProperty("yizhan.reference.demo", "true");

        assertThatThrownBy(() -> new ProductionCheck(environment)).hasMessageContaining("yizhan.reference.demo");
    }

    @Test
    void refusesSecretsOfSimulatedOrganisations() {
        environment.withProperty("server.address", "127.0.0.1").withProperty("yizhan.demo.credentials", "c.csv");

        assertThatThrownBy(() -> new ProductionCheck(environment)).hasMessageContaining("yizhan.demo.credentials");
    }

    @Test
    void refusesSimulatedTime() {
        environment.withProperty("server.address", "127.0.0.1").withProperty("yizhan.clock", "SIMULATED");

        assertThat(ProductionCheck.openSettings(environment))
                .singleElement()
                .asString()
                .contains("yizhan.clock");
    }

    @Test
    void refusesTheBuiltInGatewayCodeUnlessSomebodyChoseIt() throws IOException {
        MockEnvironment packaged = new MockEnvironment().withProperty("server.address", "127.0.0.1");
        new YamlPropertySourceLoader()
                .load("packaged", new ClassPathResource("application.yaml"))
                .forEach(packaged.getPropertySources()::addLast);
        assertThat(ProductionCheck.openSettings(packaged))
                .singleElement()
                .asString()
                .contains("yizhan.gateway-code");

        packaged.withProperty("yizhan.gateway-code", "11990000MB0000019F");
        assertThat(ProductionCheck.openSettings(packaged)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YIZHAN_GATEWAY_CODE", "YIZHAN_GATEWAYCODE"})
    void findsTheCodeInTheProcesssEnvironment(String variable) {
        StandardEnvironment process = new StandardEnvironment();
        process.getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource(
                                "systemEnvironment", Map.of(variable, "11990000MB0000027A")));
        ConfigurationPropertySources.attach(process);

        assertThat(ProductionCheck.openSettings(process)).noneMatch(open -> open.contains("yizhan.gateway-code"));
    }

    @Test
    void refusesOpenAddressesWithoutTls() {
        environment.withProperty("yizhan.broker.host", "0.0.0.0");

        assertThat(ProductionCheck.openSettings(environment))
                .hasSize(2)
                .anyMatch(open -> open.contains("server.ssl"))
                .anyMatch(open -> open.contains("yizhan.broker.tls"));
    }

    @Test
    void startsWithTlsOnBothPorts() {
        environment
                .withProperty("server.ssl.certificate", "gateway.pem")
                .withProperty("yizhan.broker.host", "0.0.0.0")
                .withProperty("yizhan.broker.tls.key-store", "broker.p12");

        assertThatCode(() -> new ProductionCheck(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "server.ssl.key-store, gateway.p12, 0",
        "server.ssl.bundle, gateway, 0",
        "server.ssl.certificate, '', 1",
        "server.address, ::1, 0",
        "server.address, 10.0.0.8, 1"
    })
    void countsWhatBootTakesForTls(String name, String value, int open) {
        environment.withProperty(name, value);

        assertThat(ProductionCheck.openSettings(environment)).hasSize(open);
    }

    @Test
    void startsBehindAProxyOnThisMachine() {
        environment.withProperty("server.address", "127.0.0.1");

        assertThatCode(() -> new ProductionCheck(environment)).doesNotThrowAnyException();
    }
}
