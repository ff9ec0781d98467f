package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
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
        Credentials credentials = Credentials.of(Map.of(SENDER.value(), "secret"));
        return new HttpDoor(HttpClient.newHttpClient(), Access.overHttp(gateway.address(), credentials));
    }

    private static byte[] receipt(String verdict) {
        return Node.of("SubmissionReceipt", Node.leaf("verdict", verdict)).write(Encoding.UTF_8);
    }
}
