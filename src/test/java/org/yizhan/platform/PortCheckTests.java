package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PortCheckTests {
    private ServerSocket taken;
    private int port;

    @BeforeEach
    void takeAPort() throws IOException {
        taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        port = taken.getLocalPort();
    }

    @AfterEach
    void giveItBack() throws IOException {
        taken.close();
    }

    @Test
    void namesTheTakenPortAndTheSettingForHttp() {
        assertThatThrownBy(() -> look(PortCheck.ofGateway(), port, 0, "embedded"))
                .isInstanceOf(PortTaken.class)
                .hasMessage(
                        "端口 %1$d 已被占用；请用 --server.port=… 另选"
                                + " / port %1$d is in use; choose another with --server.port=…",
                        port);
    }

    @Test
    void namesTheSettingOfTheBrokersPort() {
        assertThatThrownBy(() -> look(PortCheck.ofGateway(), 0, port, "embedded"))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining("--yizhan.broker.port=…");
        assertThatThrownBy(() -> look(PortCheck.ofBroker(), 0, port, "separate"))
                .isInstanceOf(PortTaken.class);
    }

    @Test
    void aSeparateBrokersPortIsRightlyInUseWhenTheGatewayStarts() {
        assertThatCode(() -> look(PortCheck.ofGateway(), 0, port, "Separate")).doesNotThrowAnyException();
    }

    @Test
    void aBrokerByItselfDoesNotMindHttp() {
        assertThatCode(() -> look(PortCheck.ofBroker(), port, 0, "embedded")).doesNotThrowAnyException();
    }

    @Test
    void aPortJustGivenBackIsFree() throws IOException {
        taken.close();

        assertThatCode(() -> look(PortCheck.ofGateway(), port, port, "embedded"))
                .as("the look itself leaves the port free, or the second would find it taken")
                .doesNotThrowAnyException();
    }

    private static void look(PortCheck check, int http, int broker, String mode) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            Map<String, Object> settings = Map.of(
                    "server.port", http,
                    "server.address", "localhost",
                    "yizhan.broker.port", broker,
                    "yizhan.broker.host", "localhost",
                    "yizhan.broker.mode", mode);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            check.initialize(context);
        }
    }
}
