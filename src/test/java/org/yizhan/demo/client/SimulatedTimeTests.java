package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedTimeTests {
    private static final Instant TO = Instant.parse("2024-02-29T16:00:00Z");

    private final StandInGateway gateway = new StandInGateway();
    private final SimulatedTime time = new SimulatedTime(gateway.address(), "secret");

    SimulatedTimeTests() throws IOException {}

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void tellsAtHowManyInstantsSomethingWasDue() {
        gateway.answers(200, bytes("{\"visited\": [\"2024-01-01T00:00:00+08:00\", \"2024-01-02T08:30:00+08:00\"]}"));

        assertThat(time.moveTo(TO)).isEqualTo(2);
        assertThat(gateway.asked()).containsExactly("POST /v1/clock");
    }

    @Test
    void saysWhyTheGatewayDidNotMoveIt() {
        gateway.answers(503, bytes("{\"code\": \"D305\"}"));

        assertThatThrownBy(() -> time.moveTo(TO))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("503")
                .hasMessageContaining("D305");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
