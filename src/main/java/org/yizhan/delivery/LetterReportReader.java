package org.yizhan.delivery;

import java.util.Map;
import org.apache.camel.Headers;
import org.yizhan.casework.Casework;

/** Has recorded what the broker reports about letters. */
final class LetterReportReader {
    private final Casework casework;

    LetterReportReader(Casework casework) {
        this.casework = casework;
    }

    /** Returns when the ledger has committed it; doing it twice does no harm. */
    void record(@Headers Map<String, Object> properties) {
        LetterReport report = LetterReport.of(properties);
        casework.mark(report.caseId(), report.mark(), report.fact()).join();
    }
}
