package org.yizhan.intake;

import org.springframework.stereotype.Component;
import org.yizhan.cases.Letter;
import org.yizhan.letters.LetterPress;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;

/** Receipts as XML, where they are the answer itself: HTTP and the folder. */
@Component
final class Receipts {
    private final LetterPress press;

    Receipts(LetterPress press) {
        this.press = press;
    }

    byte[] write(Answered answered) {
        SubmissionReceipt receipt = answered.receipt();
        Letter letter =
                Letter.receipt(receipt.receiptId(), answered.submission().sender(), receipt);
        return press.print(letter, receipt.caseId(), receipt.recordedAt(), answered.isTest(), null);
    }
}
