package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.demo.client.CaseDoor.StartedDuty;
import org.yizhan.messages.OrganisationCode;

class CaseDoorTests {
    private static final OrganisationCode READER = new OrganisationCode("11990000MB0000003U");

    private final StandInGateway gateway = new StandInGateway();
    private final CaseDoor door =
            new CaseDoor(Access.overHttp(gateway.address(), Credentials.of(Map.of(READER.value(), "x"))));

    CaseDoorTests() throws IOException {}

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void readsTheDutiesWhoseClocksWereStarted() throws IOException, InterruptedException {
        gateway.answers(
                200,
                """
                {"duties": [
                  {"owner": "A", "id": "check", "limit": 5},
                  {"owner": "A", "id": "notice", "startedOn": "2024-01-01", "dueOn": "2024-01-16", "ending": "met",
                   "endedAt": "2024-01-02T03:04:05Z"},
                  {"owner": "B", "id": "handling", "startedOn": "2024-01-01", "dueOn": "2024-03-01"}]}"""
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(door.startedDuties(READER, "YZ202401-000000000000"))
                .containsExactly(
                        new StartedDuty(
                                "A",
                                "notice",
                                LocalDate.parse("2024-01-16"),
                                "met",
                                Instant.parse("2024-01-02T03:04:05Z")),
                        new StartedDuty("B", "handling", LocalDate.parse("2024-03-01"), null, null));
        assertThat(gateway.asked()).containsExactly("GET /v1/cases/YZ202401-000000000000");
    }

    @Test
    void aCaseThatIsNotToBeHadIsNamed() {
        gateway.answers(404, new byte[0]);

        assertThatThrownBy(() -> door.startedDuties(READER, "YZ202401-000000000000"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("YZ202401-000000000000")
                .hasMessageContaining("404");
    }
}
