package org.yizhan.wire.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.LimitUnit;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Original;
import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** Letters are valid whatever is put into them, and the same bytes on every machine. */
class LetterShapesTests {
    private static final String TRANSFER = Letters.sample("transfer-letter");

    /** A refusal quotes what the sender wrote; whatever that was, the receipt is XML of the contract. */
    @Property(tries = 150)
    void aReceiptIsValidWhateverItsFindingsQuote(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder quoted = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            quoted.append((char) random.nextInt(0x10000));
        }
        Violation finding =
                new Violation("X403", Severity.REFUSE, 1, 1, "/Transfer/" + quoted, quoted + "错", quoted + "wrong");
        String receipt = Letters.write(receipt(Verdict.REFUSED, List.of(finding), null), null);
        assertThat(Canonical.text(receipt, "en")).endsWith("wrong");
        assertThat(Canonical.text(receipt, "zh")).endsWith("错");
    }

    /** A finding about a giant value stays within what the schema allows, and is not cut inside a character. */
    @Property(tries = 60)
    void aLongFindingIsCutBetweenCharacters(@ForAll long seed) {
        String text = "x".repeat((int) Math.floorMod(seed, 7L)) + "𠮷".repeat(6000);
        Violation finding = new Violation("X403", Severity.REFUSE, 1, 1, "/" + text, text, text);
        String receipt = Letters.write(receipt(Verdict.REFUSED, List.of(finding), null), null);
        assertThat(Canonical.text(receipt, "zh")).endsWith("𠮷…").hasSizeLessThanOrEqualTo(8000);
        assertThat(Canonical.text(receipt, "path")).endsWith("𠮷…").hasSizeLessThanOrEqualTo(4000);
    }

    @ParameterizedTest
    @EnumSource
    void everyVerdictHasItsReceipt(Verdict verdict) {
        String receipt = Letters.write(receipt(verdict, List.of(Letters.WARNING), Letters.ROUTING), null);
        assertThat(Canonical.text(receipt, "verdict")).isEqualTo(PartText.word(verdict));
        assertThat(Canonical.text(receipt, "organ")).isEqualTo(Letters.ORGAN.value());
    }

    /** Triage: routed to nobody, with the reason why. */
    @Test
    void aReceiptOfTriageNamesNoOrgan() {
        RoutingNote triage = new RoutingNote(null, "待分办", "没有匹配的规则", "no rule matched");
        String receipt = Letters.write(receipt(Verdict.ACCEPTED, List.of(), triage), null);
        assertThat(receipt).doesNotContain("<organ>");
        assertThat(Canonical.text(receipt, "zh")).isEqualTo("没有匹配的规则");
    }

    /** 24 hours a day and at the edges of a second: always with China's offset, whatever the machine's zone. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-03T01:31:05.120Z, 2026-03-03T09:31:05.12+08:00",
        "2026-03-02T16:00:00Z, 2026-03-03T00:00:00+08:00",
        "2026-03-02T15:59:59.999999999Z, 2026-03-02T23:59:59.999999999+08:00",
        "2025-12-31T16:00:00Z, 2026-01-01T00:00:00+08:00",
        "1990-07-01T00:00:00Z, 1990-07-01T08:00:00+08:00"
    })
    void instantsAreInChinasTime(Instant instant, String written) {
        assertThat(XmlLetterWriter.instant(instant)).isEqualTo(written);
    }

    @Test
    void theMachinesZoneAndLanguageChangeNothing() {
        DeliveryReceipt delivery = delivery();
        byte[] here = new XmlLetterWriter().write(Letters.envelope(2, false), delivery, null);
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(new XmlLetterWriter().write(Letters.envelope(2, false), delivery, null))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    /** The rolled date and the careful one before rolling, both, and whether the calendar was known. */
    @Test
    void aDeliveryReceiptCarriesEveryDeadlineItStarted() {
        String receipt = Letters.write(delivery(), null);
        assertThat(receipt)
                .contains("<id>notice</id>", "<id>report</id>")
                .contains("<dueOn>2026-03-30</dueOn>", "<unrolledOn>2026-03-28</unrolledOn>")
                .contains("<provisional>true</provisional>", "<provisional>false</provisional>");
    }

    /** A letter without the message it should carry would be an empty promise. */
    @Test
    void aLetterThatCarriesAMessageIsNotWrittenWithoutOne() {
        XmlLetterWriter writer = new XmlLetterWriter();
        Original unread = new Original(TRANSFER.getBytes(UTF_8), null);
        Original broken = new Original(new byte[] {'<', (byte) 0xFF}, "UTF-8");
        for (Original source : new Original[] {unread, broken}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.write(Letters.envelope(1, false), Letters.assignment(), source));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            writer.write(Letters.envelope(1, false), Letters.relayed(MessageKind.TRANSFER), source));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(Letters.envelope(1, false), Letters.assignment(), null));
    }

    /** Supplements and other kinds carry no petition; nothing of theirs can be assigned. */
    @Test
    void aMessageWithoutPetitionCannotBeAssigned() {
        Original notice = Letters.utf8(Letters.sample("notice-accepted"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new XmlLetterWriter().write(Letters.envelope(1, false), Letters.assignment(), notice))
                .withMessageContaining("petition");
    }

    private static SubmissionReceipt receipt(Verdict verdict, List<Violation> findings, @Nullable RoutingNote routing) {
        return new SubmissionReceipt(
                Letters.ID,
                verdict,
                Letters.ID,
                MessageKind.TRANSFER,
                "ab".repeat(32),
                Letters.AT,
                Letters.AT.plusMillis(4),
                Letters.CASE,
                findings,
                routing);
    }

    private static DeliveryReceipt delivery() {
        LocalDate start = LocalDate.of(2026, 3, 13);
        Duty set = new Duty("report", 0, LimitUnit.DAY, "《信访工作条例》第二十二条", LocalDate.of(2026, 5, 20), null);
        return new DeliveryReceipt(
                LetterId.of("9d7e0d0a-3e5b-5b53-8a6c-111122223333"),
                MessageKind.ASSIGNMENT,
                Letters.ORGAN,
                Letters.AT,
                List.of(
                        new StartedDeadline(
                                Letters.NOTICE, start, LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 28), false),
                        new StartedDeadline(set, start, LocalDate.of(2027, 5, 20), LocalDate.of(2027, 5, 20), true)),
                null);
    }
}
