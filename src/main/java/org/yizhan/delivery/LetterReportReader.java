package org.yizhan.delivery;

import java.util.Map;
import org.apache.camel.Headers;
import org.yizhan.casework.Casework;
import org.yizhan.platform.Stamps;

/** Has recorded what the broker reports about letters. */
final class LetterReportReader {
    private final Casework casework;
    private final Stamps stamps;

    LetterReportReader(Casework casework, Stamps stamps) {
        this.casework = casework;
        this.stamps = stamps;
    }

    /** Returns when the ledger has committed it; doing it twice does no harm. */
    void record(@Headers Map<String, Object> properties) {
        LetterReport report = LetterReport.of(properties, stamps);
        casework.mark(report.caseId(), report.mark(), report.fact()).join();
    }
}
