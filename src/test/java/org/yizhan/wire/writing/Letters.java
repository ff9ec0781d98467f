package org.yizhan.wire.writing;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.LimitUnit;
import org.yizhan.messages.GatewayContent.Relayed;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;
import org.yizhan.wire.LetterWriter.Envelope;
import org.yizhan.wire.Samples;

/** Letters to write, and what they are written from. */
final class Letters {
    static final MessageId ID = MessageId.of("3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001");
    static final OrganisationCode GATEWAY = new OrganisationCode("11990000MB0000019F");
    static final OrganisationCode BUREAU = new OrganisationCode("11990100MB00000193");
    static final OrganisationCode ORGAN = new OrganisationCode("11990100MB0000038A");
    static final CaseId CASE = new CaseId("YZ202603-0123456789AB");
    static final Instant AT = Instant.parse("2026-03-03T01:31:05.120Z");
    static final Duty NOTICE = new Duty("notice", 15, LimitUnit.DAY, "《信访工作条例》第二十三条", null, null);
    static final Duty REPORT = new Duty("report", 0, LimitUnit.DAY, "《信访工作条例》第二十二条", LocalDate.of(2026, 5, 20), null);
    static final Violation WARNING =
            new Violation("D201", Severity.WARN, 12, 7, "/Transfer/petition/persons", "人数 < 代表 & 其他", "a < b & c");
    static final RoutingNote ROUTING = new RoutingNote(ORGAN, "R12", "按内容分类", "by class");

    private Letters() {}

    static Envelope envelope(int number, boolean test) {
        return new Envelope(
                LetterId.of("9d7e0d0a-3e5b-5b53-8a6c-111122223333"), GATEWAY, ORGAN, CASE, number, AT, test);
    }

    static Assignment assignment() {
        return new Assignment(
                ID,
                BUREAU,
                "ab".repeat(32),
                TransferMode.ASSIGN,
                true,
                null,
                List.of(NOTICE, REPORT),
                List.of(WARNING),
                ROUTING);
    }

    static Relayed relayed(MessageKind kind) {
        return new Relayed(ID, ORGAN, kind, "cd".repeat(32), AT, List.of());
    }

    /** The letter's text; what is written must be valid. */
    static String write(GatewayContent content, @Nullable Original source) {
        byte[] letter = new XmlLetterWriter().write(envelope(3, false), content, source);
        Samples.assertValid(new ByteArrayInputStream(letter));
        return new String(letter, StandardCharsets.UTF_8);
    }

    static Original in(String xml, String charset) {
        return new Original(xml.getBytes(Charset.forName(charset)), charset);
    }

    static Original utf8(String xml) {
        return in(xml, "UTF-8");
    }

    static String sample(String name) {
        return new String(Samples.bytes(name), StandardCharsets.UTF_8);
    }
}
