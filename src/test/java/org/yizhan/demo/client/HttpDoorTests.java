package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.OrganisationCode;

class HttpDoorTests {
    private static final OrganisationCode SENDER = new OrganisationCode("11990000MB0000003U");
    private static final Submission SUBMISSION = new Submission(new UUID(0, 1), SENDER, new byte[] {1});
    private static final byte[] NOTHING = {};

    private final StandInGateway gateway;

    HttpDoorTests() throws IOException {
        gateway = new StandInGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void theAnswerIsTheReceipt() {
        gateway.answers(202, receipt("accepted"));

        assertThat(door().send(SUBMISSION).join().verdict()).isEqualTo("accepted");
        assertThat(gateway.asked()).containsExactly("POST /v1/messages");
    }

    @Test
    void aRefusalIsAReceiptToo() {
        gateway.answers(422, receipt("refused"));

        assertThat(door().send(SUBMISSION).join().recorded()).isFalse();
    }

    @Test
    void comesAgainWhileTheGatewayIsFullOrAway() {
        gateway.answers(503, NOTHING).answers(429, NOTHING).answers(202, receipt("accepted"));

        assertThat(door().send(SUBMISSION).join().recorded()).isTrue();
        assertThat(gateway.asked()).hasSize(3);
    }

    @Test
    void asksTheNextGatewayWhereOneIsAway() throws IOException {
        Access gone;
        try (StandInGateway ended = new StandInGateway()) {
            gone = access(ended);
        }
        gateway.answers(202, receipt("accepted"));

        HttpDoor door = new HttpDoor(HttpClient.newHttpClient(), List.of(gone, access(gateway)));
        assertThat(door.send(SUBMISSION).join().recorded()).isTrue();
        assertThat(gateway.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatIsNoReceiptIsNoAcknowledgement() {
        gateway.answers(401, "<problem/>".getBytes(StandardCharsets.UTF_8)).answers(200, NOTHING);

        assertThatThrownBy(() -> door().send(SUBMISSION).join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(NotAcknowledged.class)
                .hasMessageContaining("HTTP 401");
        assertThatThrownBy(() -> door().send(SUBMISSION).join()).hasMessageContaining("no receipt");
    }

    @Test
    void asksForAVerdictWithoutRecording() {
        gateway.answers(200, receipt("accepted"));

        door().check(SUBMISSION).join();

        assertThat(gateway.asked()).containsExactly("POST /v1/messages/check");
    }

    private HttpDoor door() {
        return new HttpDoor(HttpClient.newHttpClient(), access(gateway));
    }

    private static Access access(StandInGateway standIn) {
        return Access.overHttp(standIn.address(), Credentials.of(Map.of(SENDER.value(), "secret")));
    }

    private static byte[] receipt(String verdict) {
        return Node.of("SubmissionReceipt", Node.leaf("verdict", verdict)).write(Encoding.UTF_8);
    }
}
