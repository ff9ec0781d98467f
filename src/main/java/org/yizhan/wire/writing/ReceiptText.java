package org.yizhan.wire.writing;

import static org.yizhan.wire.writing.XmlLetterWriter.instant;

import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.MessageKind;

/** What receipts say. */
final class ReceiptText {
    private ReceiptText() {}

    static void submission(XmlText xml, SubmissionReceipt receipt) {
        MessageKind submittedKind = receipt.submittedKind();
        xml.element("receiptId", receipt.receiptId())
                .element("verdict", PartText.word(receipt.verdict()))
                .element("submitted", receipt.submitted())
                .element("submittedKind", submittedKind == null ? null : submittedKind.element())
                .element("digest", receipt.digest())
                .element("receivedAt", instant(receipt.receivedAt()))
                .element("recordedAt", instant(receipt.recordedAt()))
                .element("caseId", receipt.caseId());
        PartText.findings(xml, "findings", receipt.findings());
        if (receipt.routing() != null) {
            PartText.routing(xml, receipt.routing());
        }
    }

    static void delivery(XmlText xml, DeliveryReceipt receipt) {
        xml.element("letter", receipt.letter())
                .element("letterKind", receipt.letterKind().element())
                .element("deliveredTo", receipt.deliveredTo())
                .element("deliveredAt", receipt.deliveredAt() == null ? null : instant(receipt.deliveredAt()))
                .open("deadlines");
        receipt.deadlines().forEach(deadline -> DeadlineText.deadline(xml, deadline));
        xml.close();
        if (receipt.failure() != null) {
            xml.open("failure")
                    .element("at", instant(receipt.failure().at()))
                    .element("reason", receipt.failure().reason())
                    .close();
        }
    }
}
