package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.Failure;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;
import org.yizhan.wire.Samples;

class ReceiptTextTests {

    @Test
    void writesAnAcceptance() {
        String letter = Letters.write(accepted(), null);

        assertThat(letter)
                .contains("<verdict>accepted</verdict>", "<submittedKind>Transfer</submittedKind>")
                .contains("<receivedAt>2026-03-03T09:31:05.12+08:00</receivedAt>")
                .contains("<organ>11990100MB0000038A</organ>")
                .contains("<line>12</line>", "<column>7</column>");
    }

    @Test
    void writesARefusalOfWhatCouldNotBeRead() {
        Violation unplaced = new Violation("X105", Severity.REFUSE, null, null, null, "编码错误", "wrong encoding");
        SubmissionReceipt refused = new SubmissionReceipt(
                Letters.ID,
                Verdict.REFUSED,
                null,
                null,
                "ef".repeat(32),
                Letters.AT,
                Letters.AT,
                null,
                List.of(unplaced),
                null);

        String letter = Letters.write(refused, null);

        assertThat(letter)
                .contains("<verdict>refused</verdict>", "<severity>refuse</severity>")
                .doesNotContain("<submitted>", "<line>", "<path>", "<routing>");
    }

    @Test
    void boundsAFindingThatQuotesTooMuch() {
        Violation endless =
                new Violation("X1", Severity.REFUSE, 1, 1, "/a".repeat(4000), "字".repeat(9000), "𠮷".repeat(5000));
        SubmissionReceipt refused = new SubmissionReceipt(
                Letters.ID,
                Verdict.REFUSED,
                null,
                null,
                "ef".repeat(32),
                Letters.AT,
                Letters.AT,
                null,
                List.of(endless),
                null);

        assertThat(Letters.write(refused, null)).contains("字…</zh>", "𠮷…</en>", "…</path>");
    }

    @Test
    void writesADeliveryWithItsDeadlines() {
        StartedDeadline deadline = new StartedDeadline(
                Letters.NOTICE, LocalDate.of(2026, 9, 18), LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 3), false);
        DeliveryReceipt receipt = new DeliveryReceipt(
                LetterId.of("9d7e0d0a-3e5b-5b53-8a6c-444455556666"),
                MessageKind.ASSIGNMENT,
                Letters.ORGAN,
                Letters.AT,
                List.of(deadline),
                null);

        String letter = Letters.write(receipt, null);

        assertThat(letter)
                .contains("<letterKind>Assignment</letterKind>", "<unrolledOn>2026-10-03</unrolledOn>")
                .contains("<provisional>false</provisional>");
    }

    @Test
    void writesALetterThatWasGivenUp() {
        LetterId dead = LetterId.of("9d7e0d0a-3e5b-5b53-8a6c-444455556666");
        DeliveryReceipt receipt = new DeliveryReceipt(
                dead, MessageKind.RELAYED, Letters.ORGAN, null, List.of(), new Failure(Letters.AT, "8 次投递未确认 <&>"));

        String letter = Letters.write(receipt, null);

        assertThat(letter)
                .contains("<failure>", "<reason>8 次投递未确认 &lt;&amp;&gt;</reason>")
                .doesNotContain("<deliveredAt>");
    }

    @Test
    void marksATestAndLeavesOutANumberThatCountsNothing() {
        byte[] letter = new XmlLetterWriter().write(Letters.envelope(0, true), accepted(), null);

        Samples.assertValid(new ByteArrayInputStream(letter));
        assertThat(new String(letter, StandardCharsets.UTF_8))
                .contains("<test>true</test>")
                .doesNotContain("letterNumber");
    }

    @Test
    void givesTheSameBytesForTheSameLetter() {
        assertThat(Letters.write(accepted(), null)).isEqualTo(Letters.write(accepted(), null));
    }

    private static SubmissionReceipt accepted() {
        return new SubmissionReceipt(
                Letters.ID,
                Verdict.ACCEPTED,
                Letters.ID,
                MessageKind.TRANSFER,
                "ef".repeat(32),
                Letters.AT,
                Letters.AT.plusMillis(4),
                Letters.CASE,
                List.of(Letters.WARNING),
                Letters.ROUTING);
    }
}
