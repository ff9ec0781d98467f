package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.CaseDoor;
import org.yizhan.demo.client.Credentials;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.client.StandInGateway;
import org.yizhan.demo.replay.Deadlines.Tally;
import org.yizhan.demo.territory.Matter;
import org.yizhan.messages.OrganisationCode;

/** What the cases say of their deadlines, beside what bureau and organ were told. */
class DeadlinesTests {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990202MB00000033");
    private static final OrganisationCode ORGAN = new OrganisationCode("11990202MB0000011X");
    private static final String CASE = "YZ202401-9A0WEF56S318";
    private static final ReplayRow ROW =
            new ReplayRow("7", "甲", "路灯", OffsetDateTime.parse("2024-01-01T08:00:00+08:00"), "坏了", null, null, null);
    /** The second after 2024-03-11 was over. */
    private static final Instant END = Instant.parse("2024-03-11T16:00:01Z");

    private final StandInGateway gateway = new StandInGateway();
    private final Access access =
            Access.overHttp(gateway.address(), Credentials.of(Map.of(BUREAU.value(), "x", ORGAN.value(), "y")));
    private final Exchange exchange =
            new Exchange(Access.overHttp(URI.create("http://127.0.0.1:1"), access.credentials()));
    private final Scoreboard score = new Scoreboard();
    private final Docket docket = new Docket(score);
    private final Deadlines deadlines = new Deadlines(new CaseDoor(access), docket, END);

    DeadlinesTests() throws IOException {}

    @AfterEach
    void stop() {
        gateway.close();
        exchange.close();
    }

    @Test
    void oneMetInTimeWasToldToBoth() throws IOException, InterruptedException {
        told("met", "notice", BUREAU, ORGAN);

        count("notice", "2024-01-16", "2024-01-16T15:59:59Z");

        assertThat(deadlines.tallies()).isEqualTo(Map.of("notice", new Tally(1, 1, 0)));
        assertThat(deadlines.contradictions()).isEmpty();
    }

    @Test
    void oneMetAtTheEndOfItsLastDayIsOverdueAndMet() throws IOException, InterruptedException {
        told("overdue", "handling", BUREAU, ORGAN);
        told("met", "handling", BUREAU, ORGAN);

        count("handling", "2024-03-01", "2024-03-01T16:00:00Z");

        assertThat(deadlines.tallies()).isEqualTo(Map.of("handling", new Tally(1, 1, 1)));
        assertThat(deadlines.overdueInHandling()).containsExactly("7");
        assertThat(deadlines.contradictions()).isEmpty();
    }

    @Test
    void oneStillOwedIsOverdueWhenItsLastDayIsOver() throws IOException, InterruptedException {
        told("overdue", "handling", BUREAU, ORGAN);
        theCaseHas("handling", "2024-03-11", null);
        theCaseHas("handling", "2024-03-12", null);

        count();
        assertThat(deadlines.overdueInHandling()).containsExactly("7");
        count();
        assertThat(deadlines.tallies()).isEqualTo(Map.of("handling", new Tally(2, 0, 1)));
    }

    @Test
    void whatNobodyWasToldIsAContradiction() throws IOException, InterruptedException {
        told("overdue", "handling", BUREAU);

        count("handling", "2024-03-01", null);

        assertThat(deadlines.contradictions())
                .singleElement()
                .asString()
                .contains("row 7", "overdue of its handling", BUREAU.value(), ORGAN.value());
    }

    @Test
    void soIsWhatWasToldAndIsNotSo() throws IOException, InterruptedException {
        told("overdue", "notice", BUREAU, ORGAN);
        told("met", "notice", BUREAU, ORGAN);

        count("notice", "2024-01-16", "2024-01-10T00:00:00Z");

        assertThat(deadlines.contradictions()).singleElement().asString().contains("overdue of its notice");
    }

    @Test
    void passingOnInTimeAndTheTimeToObjectAreNotSpokenOf() throws IOException, InterruptedException {
        theCaseHas("transfer", "2024-01-16", "2024-01-01T00:00:00Z");
        theCaseHas("objection", "2024-01-08", null);

        count();
        count();

        assertThat(deadlines.tallies())
                .isEqualTo(Map.of("transfer", new Tally(1, 1, 0), "objection", new Tally(1, 0, 0)));
        assertThat(deadlines.contradictions()).isEmpty();
    }

    @Test
    void ofAServiceRecordOnlyTheOrganIsReminded() throws IOException, InterruptedException {
        Node reminder = Node.of("Reminder", about("service-record"), Node.leaf("overdueDays", 0));
        docket.received(letter(reminder, ORGAN));

        count("service-record", "2024-02-01", null);

        assertThat(deadlines.tallies()).isEqualTo(Map.of("service-record", new Tally(1, 0, 1)));
        assertThat(deadlines.contradictions()).isEmpty();
    }

    @Test
    void theSameNewsUnderASecondLetterIdIsDoubledTheNextReminderIsNot() {
        told("overdue", "handling", ORGAN);
        told("overdue", "handling", ORGAN);
        docket.received(letter(Node.of("Reminder", about("handling"), Node.leaf("overdueDays", 0)), ORGAN));
        docket.received(letter(Node.of("Reminder", about("handling"), Node.leaf("overdueDays", 7)), ORGAN));

        assertThat(score.report(1, 0, 1).doubled()).isEqualTo(1);
    }

    private void count(String duty, String dueOn, @Nullable String endedAt) throws IOException, InterruptedException {
        theCaseHas(duty, dueOn, endedAt);
        count();
    }

    private void theCaseHas(String duty, String dueOn, @Nullable String endedAt) {
        String ended = endedAt == null ? "" : ", \"ending\": \"met\", \"endedAt\": \"" + endedAt + "\"";
        String answer =
                """
                {"duties": [{"owner": "%s", "id": "%s", "startedOn": "2024-01-01", "dueOn": "%s"%s}]}"""
                        .formatted(ORGAN, duty, dueOn, ended);
        gateway.answers(200, answer.getBytes(StandardCharsets.UTF_8));
    }

    private void count() throws IOException, InterruptedException {
        PlannedRow planned = new PlannedRow("run", 1, ROW, new Matter("030000", "国土资源", "990202", ORGAN, BUREAU));
        deadlines.count(List.of(new Assigned(exchange.join(ORGAN, true), planned, CASE)));
    }

    private void told(String event, String duty, OrganisationCode... recipients) {
        for (OrganisationCode recipient : recipients) {
            Node receipt = Node.of(
                    "DeadlineReceipt",
                    Node.leaf("event", event),
                    Node.leaf("occurredAt", "2024-03-02T00:00:00+08:00"),
                    about(duty));
            docket.received(letter(receipt, recipient));
        }
    }

    private static Node about(String duty) {
        return Node.of("deadline", Node.of("duty", Node.leaf("id", duty)));
    }

    private static IncomingLetter letter(Node content, OrganisationCode recipient) {
        UUID id = UUID.randomUUID();
        Node header = Node.of("header", Node.leaf("id", id), Node.leaf("caseId", CASE));
        List<Node> children = new ArrayList<>(List.of(header, Node.leaf("organ", ORGAN)));
        children.addAll(content.children());
        return new IncomingLetter(
                id, recipient, content.name(), Node.of(content.name(), children.toArray(Node[]::new)));
    }
}
