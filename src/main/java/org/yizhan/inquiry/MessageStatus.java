package org.yizhan.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.ledger.Lookup.MessageLine;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Violation;

/**
 * What became of a message id.
 *
 * @param accepted whether a message with this id was accepted: it need not be sent again
 * @param receipts one for each time it came, the oldest first
 */
record MessageStatus(String messageId, boolean accepted, List<ReceiptLine> receipts) {

    /** One receipt, by the names of its XML. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptLine(
            String receiptId,
            String verdict,
            @Nullable String submittedKind,
            String digest,
            String channel,
            Instant receivedAt,
            Instant recordedAt,
            @Nullable String caseId,
            List<Violation> findings) {

        static ReceiptLine of(MessageLine line) {
            SubmissionReceipt receipt = line.receipt();
            MessageKind kind = receipt.submittedKind();
            return new ReceiptLine(
                    receipt.receiptId().toString(),
                    Words.of(receipt.verdict()),
                    kind == null ? null : kind.element(),
                    receipt.digest(),
                    Words.of(line.channel()),
                    receipt.receivedAt(),
                    receipt.recordedAt(),
                    receipt.caseId() == null ? null : receipt.caseId().value(),
                    receipt.findings());
        }
    }
}
