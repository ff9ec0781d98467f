package org.yizhan.wire.writing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.DeadlineReceipt;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.DisputeNotice;
import org.yizhan.messages.GatewayContent.Forwarded;
import org.yizhan.messages.GatewayContent.Relayed;
import org.yizhan.messages.GatewayContent.Reminder;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.SuccessionNotice;
import org.yizhan.messages.GatewayContent.SupervisionDraft;
import org.yizhan.messages.GatewayContent.UrgentNotice;
import org.yizhan.messages.Original;
import org.yizhan.wire.LetterWriter;

/** Writes each kind of letter in the order of its schema. Thread-safe. */
public final class XmlLetterWriter implements LetterWriter {
    private static final String SCHEMA_VERSION = "1.0";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    @Override
    public byte[] write(Envelope envelope, GatewayContent content, @Nullable Original source) {
        if (content instanceof Forwarded forwarded) {
            return ForwardedText.write(envelope, forwarded, Source.text(source)).getBytes(StandardCharsets.UTF_8);
        }
        XmlText xml = new XmlText(content.kind().element());
        header(xml, envelope);
        if (content instanceof SubmissionReceipt receipt) {
            ReceiptText.submission(xml, receipt);
        } else if (content instanceof DeliveryReceipt receipt) {
            ReceiptText.delivery(xml, receipt);
        } else if (content instanceof DeadlineReceipt receipt) {
            DeadlineText.receipt(xml, receipt);
        } else if (content instanceof Reminder reminder) {
            DeadlineText.reminder(xml, reminder);
        } else if (content instanceof SupervisionDraft draft) {
            DeadlineText.supervisionDraft(xml, draft);
        } else if (content instanceof DisputeNotice notice) {
            NoticeText.dispute(xml, notice);
        } else if (content instanceof SuccessionNotice notice) {
            NoticeText.succession(xml, notice);
        } else if (content instanceof UrgentNotice notice) {
            NoticeText.urgent(xml, notice, notice.whole() ? Source.text(source) : null);
        } else if (content instanceof Assignment assignment) {
            CarryingText.assignment(xml, assignment, Source.text(source));
        } else {
            CarryingText.relayed(xml, (Relayed) content, Source.text(source));
        }
        return xml.finish().getBytes(StandardCharsets.UTF_8);
    }

    private static void header(XmlText xml, Envelope envelope) {
        xml.open("header")
                .element("id", envelope.id())
                .element("sender", envelope.gateway())
                .element("recipient", envelope.recipient())
                .element("sentAt", instant(envelope.sentAt()))
                .element("schemaVersion", SCHEMA_VERSION)
                .element("caseId", envelope.caseId())
                .element("letterNumber", envelope.number() == 0 ? null : envelope.number())
                .element("test", envelope.test() ? true : null)
                .close();
    }

    /** In China's time, whatever the machine's. */
    static String instant(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(CHINA));
    }
}
