package org.yizhan.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** What has been said in a case, for one who has to judge it as a whole. */
final class CaseFile {
    /** What a bureau does within its own house, such as 督办 and 通报, is not part of the file. */
    private static final Set<MessageKind> FILED = EnumSet.of(
            MessageKind.TRANSFER,
            MessageKind.CORRECTION,
            MessageKind.SUPPLEMENT,
            MessageKind.NOTICE,
            MessageKind.EXTENSION_NOTICE,
            MessageKind.HEARING,
            MessageKind.OPINION,
            MessageKind.SERVICE_RECORD,
            MessageKind.EXECUTION,
            MessageKind.REVIEW_REQUEST,
            MessageKind.REVIEW_DECISION,
            MessageKind.REVIEW_OPINION);

    private CaseFile() {}

    /** Passes everything on that {@code organ} neither said nor got before, without {@code now}, which follows apart. */
    static void handOver(Draft draft, MessageId now, OrganisationCode organ) {
        List<MessageTaken> file = draft.state().messages().stream()
                .filter(taken -> FILED.contains(taken.kind()))
                .filter(taken -> !taken.receiptId().equals(now))
                .filter(taken -> !taken.sender().equals(organ))
                .filter(taken -> !draft.state().letters().carried(taken.receiptId(), organ))
                .toList();
        file.forEach(taken -> draft.relay(taken.receiptId(), organ));
    }
}
