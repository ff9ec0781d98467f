package org.yizhan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.intake.DoorSlice.BUREAU;
import static org.yizhan.intake.DoorSlice.OTHER;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yizhan.intake.DoorSlice.PlannedHealth;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.OrganisationCode;

/** When the door is shut, who is told to come again, and that nothing is taken that cannot be recorded. */
@DoorTest
class DoorAvailabilityIT {
    private static final String GOOD = "<Recall from=\"" + BUREAU + "\" id=\"6d1f0c4e-6f0a-4a58-9a34-3f8ad6d7f004\"/>";

    private final PlannedCasework casework;
    private final PlannedHealth health;
    private final ApplicationContext context;
    private final IntakeSettings settings;
    private final DoorClient client;

    DoorAvailabilityIT(
            @Autowired PlannedCasework casework,
            @Autowired PlannedHealth health,
            @Autowired ApplicationContext context,
            @Autowired IntakeSettings settings,
            @LocalServerPort int port) {
        this.casework = casework;
        this.health = health;
        this.context = context;
        this.settings = settings;
        this.client = new DoorClient(port);
    }

    @BeforeEach
    @AfterEach
    void open() {
        health.up = true;
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        casework.plan(PlannedCasework.accepting());
        await().until(() -> post(BUREAU, "/v1/messages/check").statusCode() == 200);
        casework.plan(PlannedCasework.accepting());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/messages",
        "POST, /v1/messages/check",
        "GET, /v1/attachments/0000000000000000000000000000000000000000000000000000000000000000",
        "GET, /v1/inbox",
        "GET, /v1/nothing"
    })
    void withoutLedgerOrBrokerAllOfTheExchangeSaysComeAgain(String method, String path) {
        shut();

        HttpResponse<String> answer = client.send(client.request(BUREAU, path)
                .header("Content-Type", "application/xml")
                .method(method, BodyPublishers.ofString(method.equals("POST") ? GOOD : "")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(2);
        assertThat(answer.body()).contains("D105");
        assertThat(casework.submitted).isEmpty();
        assertThat(casework.checked).isEmpty();
    }

    @Test
    void aShutDoorDoesNotSayWhoItWouldLetIn() {
        shut();

        assertThat(client.send(client.anonymous("/v1/inbox")).statusCode()).isEqualTo(401);
    }

    @Test
    void whoSeesTheGatewayReadyIsNotTurnedAway() {
        casework.plan(PlannedCasework.accepting());
        for (int i = 0; i < 3; i++) {
            shut();
            health.up = true;
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> client.send(client.anonymous("/actuator/health/readiness"))
                                    .statusCode()
                            == 200);
            assertThat(post(BUREAU, "/v1/messages").statusCode()).isEqualTo(202);
        }
    }

    @Test
    void livenessDoesNotDependOnWhatIsAway() {
        shut();

        assertThat(client.send(client.anonymous("/actuator/health/readiness")).statusCode())
                .isEqualTo(503);
        assertThat(client.send(client.anonymous("/actuator/health/liveness")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aGatewayAboutToStopTakesNothingAnyMore() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);

        await().atMost(Duration.ofSeconds(3))
                .until(() -> post(BUREAU, "/v1/messages").statusCode() == 503);
        casework.plan(PlannedCasework.accepting());
        assertThat(post(BUREAU, "/v1/messages").body()).contains("D105");
        assertThat(casework.submitted).isEmpty();
    }

    @Test
    void filesLieWhereTheyAreUntilTheyCanBeRecorded() throws IOException {
        shut();
        Path own = settings.folder().resolve(BUREAU.value());
        String name = UUID.randomUUID() + ".xml";
        Path aside =
                Files.writeString(Files.createDirectories(own.resolve("in")).resolve(name + ".part"), GOOD);
        Path file = Files.move(aside, own.resolve("in").resolve(name), StandardCopyOption.ATOMIC_MOVE);

        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5)).until(() -> Files.exists(file));
        assertThat(casework.submitted).isEmpty();

        health.up = true;
        await().until(() -> Files.exists(own.resolve("done").resolve(name)));
        assertThat(casework.submitted).hasSize(1);
    }

    @Test
    void aFullGatewaySaysComeAgainToEveryone() {
        CompletableFuture<SubmissionReceipt> commit = new CompletableFuture<>();
        casework.plan(submission -> commit);
        List<CompletableFuture<HttpResponse<String>>> underWay = new ArrayList<>();
        for (OrganisationCode sender : List.of(BUREAU, BUREAU, OTHER)) {
            underWay.add(client.sending(message(sender, "/v1/messages")));
        }
        await().until(() -> casework.submitted.size() == 3);

        HttpResponse<String> fourth = post(OTHER, "/v1/messages");
        assertThat(fourth.statusCode())
                .as("there is room for two of it, but not for four in all")
                .isEqualTo(503);
        assertThat(fourth.headers().firstValueAsLong("Retry-After")).hasValue(2);
        assertThat(fourth.body()).contains("D104");

        commit.complete(PlannedCasework.receipt(casework.submitted.get(0), Verdict.ACCEPTED));
        assertThat(underWay)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(202));
        casework.plan(PlannedCasework.accepting());
        assertThat(post(OTHER, "/v1/messages").statusCode()).isEqualTo(202);
    }

    @Test
    void whoIsRefusedLeavesRoomForTheNext() {
        for (int i = 0; i < 10; i++) {
            assertThat(client.send(client.request(BUREAU, "/v1/messages")
                                    .header("Content-Type", "application/xml")
                                    .POST(BodyPublishers.ofByteArray(new byte[70_000])))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(client.send(client.request(BUREAU, "/v1/messages")
                                    .header("Content-Type", "text/plain")
                                    .POST(BodyPublishers.ofString(GOOD)))
                            .statusCode())
                    .isEqualTo(415);
        }
        assertThat(post(BUREAU, "/v1/messages").statusCode()).isEqualTo(202);
    }

    private void shut() {
        health.up = false;
        await().atMost(Duration.ofSeconds(3))
                .until(() -> post(BUREAU, "/v1/messages/check").statusCode() == 503);
        casework.plan(PlannedCasework.accepting());
    }

    private HttpResponse<String> post(OrganisationCode sender, String path) {
        return client.send(message(sender, path));
    }

    private HttpRequest.Builder message(OrganisationCode sender, String path) {
        return client.request(sender, path)
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(GOOD.getBytes(UTF_8)));
    }
}
