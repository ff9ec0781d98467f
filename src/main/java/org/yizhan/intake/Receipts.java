package org.yizhan.intake;

import org.springframework.stereotype.Component;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.LetterId;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.wire.LetterWriter;

/** Receipts as XML, where they are the answer itself: HTTP and the folder. */
@Component
final class Receipts {
    private final LetterWriter writer;
    private final GatewaySettings settings;

    Receipts(LetterWriter writer, GatewaySettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    byte[] write(Answered answered) {
        SubmissionReceipt receipt = answered.receipt();
        LetterWriter.Envelope envelope = new LetterWriter.Envelope(
                new LetterId(receipt.receiptId().value()),
                settings.gatewayCode(),
                answered.submission().sender(),
                receipt.caseId(),
                0,
                receipt.recordedAt(),
                answered.isTest());
        return writer.write(envelope, receipt, null);
    }
}
