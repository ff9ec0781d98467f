package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Credentials;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.client.Party;
import org.yizhan.demo.replay.Scoreboard.Effect;
import org.yizhan.demo.territory.Matter;
import org.yizhan.messages.OrganisationCode;

/** What the two sides of a replay make of the letters they read: the text must be the row's, code point for code point. */
class LettersReadTests {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990202MB00000033");
    private static final OrganisationCode ORGAN = new OrganisationCode("11990202MB0000011X");
    private static final String BODY = "第一行\r\n第二行\r末行 𠮷䶮\u0085。";
    private static final String AS_READ = "第一行\n第二行\n末行 𠮷䶮\u0085。";
    private static final ReplayRow ROW = new ReplayRow(
            "7",
            "欧阳龘",
            "路灯 <坏> & 了",
            Instant.EPOCH.atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime(),
            BODY,
            null,
            "已修复。\r\n特此答复",
            null);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final Plan plan =
            Plan.of(List.of(ROW), List.of(new Matter("030000", "国土资源", "990202", ORGAN, BUREAU)), "run");
    private final PlannedRow planned = plan.rows().get(0);
    private final Scoreboard score = new Scoreboard();
    private final Remarks remarks = new Remarks();
    private final List<Assigned> assigned = new ArrayList<>();
    private final Organs organs = new Organs(plan, score, remarks, assigned::add);
    private final Bureaus bureaus = new Bureaus(plan, score, remarks, clock);
    private final Exchange exchange =
            new Exchange(Access.overHttp(URI.create("http://127.0.0.1:1"), Credentials.of(Map.of(ORGAN.value(), "x"))));
    private final Party organ = exchange.join(ORGAN, true);

    @AfterEach
    void hangUp() {
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF_8", "GB18030"})
    void anUnchangedTextIsDeliveredInEveryEncodingThatHoldsIt(Encoding encoding) {
        organs.received(organ, letter(assignment(UUID.randomUUID(), ROW.writer(), ROW.subject(), BODY), encoding));

        assertThat(score.arrived(Effect.ASSIGNMENT)).isEqualTo(1);
        assertThat(remarks.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"欧阳龙", "欧阳龘 ", "欧阳", ""})
    void anotherWriterIsAltered(String writer) {
        organs.received(organ, letter(assignment(UUID.randomUUID(), writer, ROW.subject(), BODY), Encoding.UTF_8));

        assertAltered();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一行\n第二行\n末行 吉䶮\u0085。", // another character
                "第一行\n第二行\n末行 𠮷?\u0085。", // one that an encoding lost
                "第一行\n第二行\n末行 𠮷䶮\n。", // NEL is no line end in XML 1.0
                "第一行\n\n第二行\n末行 𠮷䶮\u0085。", // CR LF as two
                "第一行 第二行 末行 𠮷䶮\u0085。", // normalised space
                " 第一行\n第二行\n末行 𠮷䶮\u0085。"
            })
    void oneCodePointMoreOrLessIsAltered(String body) {
        organs.received(
                organ, letter(assignment(UUID.randomUUID(), ROW.writer(), ROW.subject(), body), Encoding.UTF_8));

        assertAltered();
    }

    @Test
    void charactersThatOnlyLookAlikeAreNotTheSame() {
        ReplayRow row = new ReplayRow("8", "﨟", "s", ROW.sentAt(), "b", null, null, null);
        Plan one = Plan.of(List.of(row), List.of(planned.matter()), "run");
        Organs theirs = new Organs(one, score, remarks, assigned::add);

        theirs.received(organ, letter(assignment(one.rows().get(0), UUID.randomUUID(), "臈", "s", "b"), Encoding.UTF_8));

        assertThat(score.report(1, 0, 1).altered()).isEqualTo(1);
    }

    @Test
    void theSameAssignmentUnderASecondLetterIdIsDoubled() {
        organs.received(
                organ, letter(assignment(new UUID(0, 1), ROW.writer(), ROW.subject(), AS_READ), Encoding.UTF_8));
        assertThat(score.report(1, 0, 1).doubled()).isZero();

        organs.received(
                organ, letter(assignment(new UUID(0, 2), ROW.writer(), ROW.subject(), AS_READ), Encoding.UTF_8));

        assertThat(score.report(1, 0, 1).doubled()).isEqualTo(1);
        assertThat(score.arrived(Effect.ASSIGNMENT)).isEqualTo(1);
    }

    @Test
    void anAssignmentOfAnotherReplayIsLeftAlone() {
        PlannedRow foreign = new PlannedRow("another", 1, ROW, planned.matter());

        organs.received(organ, letter(assignment(foreign, UUID.randomUUID(), "x", "y", "z"), Encoding.UTF_8));

        assertThat(score.progress()).isZero();
        assertThat(score.report(1, 0, 1).altered()).isZero();
    }

    @Test
    void aRelayedOpinionIsTheReplyWordForWord() {
        bureaus.received(relayed("Opinion", planned.opinion(), "已修复。\n特此答复"));

        assertThat(score.arrived(Effect.OPINION)).isEqualTo(1);
        assertThat(score.report(1, 0, 1).relayed()).isEqualTo(1);
    }

    @Test
    void aRelayedOpinionWithAnotherTextIsAlteredAndNotCountedAsRelayed() {
        bureaus.received(relayed("Opinion", planned.opinion(), "已修复。 特此答复"));

        assertThat(score.report(1, 0, 1).relayed()).isZero();
        assertThat(score.report(1, 0, 1).altered()).isEqualTo(1);
        assertThat(remarks.lines())
                .singleElement()
                .asString()
                .contains("row 1", "HTTP")
                .contains("altered");
    }

    @Test
    void aRelayedNoticeCountsAsNoticed() {
        bureaus.received(relayed("Notice", planned.notice(), ""));

        assertThat(score.report(1, 0, 1).noticed()).isEqualTo(1);
    }

    @Test
    void twoDeliveryReceiptsForOneLetterAreOneTooMany() {
        bureaus.received(receipt(new UUID(0, 9), new UUID(1, 1)));
        bureaus.received(receipt(new UUID(0, 9), new UUID(1, 2)));

        assertThat(score.report(1, 0, 1).doubled()).isEqualTo(1);
    }

    @Test
    void theSameReceiptForBureauAndOrganIsNotDoubled() {
        bureaus.received(receipt(new UUID(0, 9), new UUID(1, 1)));
        organs.received(organ, letter(receiptOf(new UUID(0, 9), new UUID(1, 2), ORGAN), Encoding.UTF_8));

        assertThat(score.report(1, 0, 1).doubled()).isZero();
    }

    private void assertAltered() {
        assertThat(score.report(1, 0, 1).altered()).isEqualTo(1);
        assertThat(score.arrived(Effect.ASSIGNMENT)).isZero();
        assertThat(remarks.lines())
                .singleElement()
                .asString()
                .startsWith("row 1 ")
                .contains("altered");
    }

    private Node assignment(UUID letter, String writer, String subject, String body) {
        return assignment(planned, letter, writer, subject, body);
    }

    private static Node assignment(PlannedRow row, UUID letter, String writer, String subject, String body) {
        return Node.of(
                "Assignment",
                header(letter, ORGAN),
                Node.leaf("transfer", row.transfer()),
                Node.of(
                        "petition",
                        Node.leaf("title", subject),
                        Node.leaf("text", body),
                        Node.of("petitioners", Node.of("petitioner", Node.leaf("name", writer)))));
    }

    private static IncomingLetter relayed(String kind, UUID original, String text) {
        Node letter = Node.of(
                "Relayed",
                header(UUID.randomUUID(), BUREAU),
                Node.leaf("original", original),
                Node.leaf("originalKind", kind),
                Node.of("content", Node.of(kind, Node.leaf("opinion", text))));
        return letter(letter, BUREAU, Encoding.UTF_8);
    }

    private static IncomingLetter receipt(UUID about, UUID id) {
        return letter(receiptOf(about, id, BUREAU), BUREAU, Encoding.UTF_8);
    }

    private static Node receiptOf(UUID about, UUID id, OrganisationCode recipient) {
        return Node.of("DeliveryReceipt", header(id, recipient), Node.leaf("letter", about));
    }

    private static Node header(UUID id, OrganisationCode recipient) {
        return Node.of(
                "header",
                Node.leaf("id", id),
                Node.leaf("recipient", recipient),
                Node.leaf("caseId", "YZ202611-9A0WEF56S318"));
    }

    private static IncomingLetter letter(Node node, Encoding encoding) {
        return letter(node, ORGAN, encoding);
    }

    /** As it comes out of an inbox: read from its bytes. */
    private static IncomingLetter letter(Node node, OrganisationCode recipient, Encoding encoding) {
        Node read = Node.parse(node.write(encoding));
        UUID id = read.at("header", "id").map(UUID::fromString).orElseThrow();
        return new IncomingLetter(id, recipient, read.name(), read);
    }
}
