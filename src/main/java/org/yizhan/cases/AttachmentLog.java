package org.yizhan.cases;

import java.util.HashSet;
import java.util.Set;
import org.yizhan.cases.CaseEvent.AttachmentsAwaited;
import org.yizhan.cases.CaseEvent.AttachmentsComplete;
import org.yizhan.cases.CaseEvent.Filing;
import org.yizhan.messages.MessageId;

/** Which messages wait for bytes they name. */
final class AttachmentLog {
    private final Set<MessageId> awaited = new HashSet<>();

    void apply(Filing event) {
        if (event instanceof AttachmentsAwaited message) {
            awaited.add(message.receiptId());
        } else if (event instanceof AttachmentsComplete message) {
            awaited.remove(message.receiptId());
        }
    }

    boolean awaitedBy(MessageId receiptId) {
        return awaited.contains(receiptId);
    }

    boolean any() {
        return !awaited.isEmpty();
    }
}
