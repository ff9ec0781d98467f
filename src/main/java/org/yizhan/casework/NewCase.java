package org.yizhan.casework;

import java.time.YearMonth;
import java.time.ZoneId;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Header;

/** Which case a message opens. */
final class NewCase {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private NewCase() {}

    /** A repeated message opens the same case only in the month of its first copy; its key tells them apart before. */
    static CaseId openedBy(Submission submission, Header header) {
        return CaseId.openedBy(
                submission.author(),
                header.id(),
                YearMonth.from(submission.countsFrom().atZone(ZONE)));
    }
}
