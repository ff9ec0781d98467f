package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.LetterEvent;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;

class LedgerJsonTests {
    private final LedgerJson json = new LedgerJson();

    static Stream<Class<?>> events() {
        return AnyRecord.membersOf(CaseEvent.class);
    }

    static Stream<Class<?>> contents() {
        return AnyRecord.membersOf(GatewayContent.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventComesBackAsItWas(Class<?> type) {
        List<CaseEvent> events = List.of((CaseEvent) AnyRecord.of(type));
        assertThat(json.events(json.events(events))).isEqualTo(events);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void everyContentComesBackAsItWas(Class<?> type) {
        GatewayContent content = (GatewayContent) AnyRecord.of(type);
        assertThat(json.content(json.content(content))).isEqualTo(content);
    }

    @Test
    void whatIsMissingComesBackMissing() {
        SubmissionReceipt receipt = new SubmissionReceipt(
                MessageId.of("0f0f0f0f-1111-4222-8333-444444444444"),
                Verdict.REFUSED,
                null,
                null,
                "00",
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                List.of(),
                null);
        assertThat(json.receipt(receipt)).doesNotContain("null");
        assertThat(json.receipt(json.receipt(receipt))).isEqualTo(receipt);
    }

    /** History is read for decades: this text must stay readable whatever changes. */
    @Test
    void theFormOfHistoryStaysAsItIs() {
        CaseEvent event = new LetterEvent.LetterDied(
                LetterId.of("0f0f0f0f-1111-4222-8333-555555555555"),
                "队列已删除",
                Instant.parse("2026-03-02T01:02:03.456789Z"));
        assertThat(json.events(List.of(event)))
                .isEqualTo("[{\"@type\":\"LetterDied\",\"letter\":\"0f0f0f0f-1111-4222-8333-555555555555\","
                        + "\"reason\":\"队列已删除\",\"at\":\"2026-03-02T01:02:03.456789Z\"}]");
    }

    @Test
    void whatCannotBeReadIsNeverTakenForNothing() {
        assertThatThrownBy(() -> json.events("[{\"@type\":\"Invented\"}]"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CaseEvent");
        assertThatThrownBy(() -> json.content("{\"@type\":\"Relayed\",\"unheardOf\":1}"))
                .isInstanceOf(IllegalStateException.class);
    }
}
