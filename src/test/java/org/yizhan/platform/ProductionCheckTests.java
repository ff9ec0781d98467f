package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTests {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void refusesTheDemoTerritory() {
        environment.withProperty("server.address", "127.0.0.1").withProperty("yizhan.reference.demo", "true");

        assertThatThrownBy(() -> new ProductionCheck(environment)).hasMessageContaining("yizhan.reference.demo");
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

    @Test
    void startsBehindAProxyOnThisMachine() {
        environment.withProperty("server.address", "127.0.0.1");

        assertThatCode(() -> new ProductionCheck(environment)).doesNotThrowAnyException();
    }
}
