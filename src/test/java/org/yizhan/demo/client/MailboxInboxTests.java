package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.OrganisationCode;

class MailboxInboxTests {
    private static final OrganisationCode OWNER = new OrganisationCode("11990000MB0000021P");
    private static final UUID LETTER = new UUID(0, 9);
    private static final byte[] NONE = "{\"letters\":[]}".getBytes(StandardCharsets.UTF_8);

    private final StandInGateway gateway;
    private final List<IncomingLetter> taken = new CopyOnWriteArrayList<>();

    MailboxInboxTests() throws IOException {
        gateway = new StandInGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void takesEachLetterAndAcknowledgesItBeforeAskingAgain() throws IOException {
        gateway.answers(200, listing()).answers(204, new byte[0]).answers(200, NONE);

        try (MailboxInbox inbox = inbox()) {
            inbox.listen(taken::add);
            await().until(() -> gateway.asked().size() >= 3);
        }

        assertThat(taken).extracting(IncomingLetter::id).containsExactly(LETTER);
        assertThat(taken.get(0).kind()).isEqualTo("Assignment");
        assertThat(gateway.asked()).startsWith("GET /v1/inbox", "POST /v1/inbox/" + LETTER + "/ack", "GET /v1/inbox");
    }

    @Test
    void asksAgainWhenTheGatewayIsAway() throws IOException {
        gateway.answers(503, new byte[0])
                .answers(200, listing())
                .answers(204, new byte[0])
                .answers(200, NONE);

        try (MailboxInbox inbox = inbox()) {
            inbox.listen(taken::add);
            await().until(() -> !taken.isEmpty());
        }
    }

    @Test
    void theSameLetterAgainIsActedOnOnce() throws IOException {
        gateway.answers(200, listing())
                .answers(500, new byte[0])
                .answers(200, listing())
                .answers(204, new byte[0])
                .answers(200, NONE);

        try (Party party = new Party(OWNER, Map.of(), inbox())) {
            party.listen(taken::add);
            await().until(() -> party.cameAgain() == 1);
        }
        assertThat(taken).hasSize(1);
    }

    private MailboxInbox inbox() {
        Credentials credentials = Credentials.of(Map.of(OWNER.value(), "secret"));
        return new MailboxInbox(HttpClient.newHttpClient(), Access.overHttp(gateway.address(), credentials), OWNER);
    }

    private static byte[] listing() throws IOException {
        Node letter = Node.of("Assignment", Node.of("header", Node.leaf("id", LETTER)));
        String xml = new String(letter.write(Encoding.UTF_8), StandardCharsets.UTF_8);
        return JsonMapper.builder().build().writeValueAsBytes(Map.of("letters", List.of(Map.of("xml", xml))));
    }
}
