package org.yizhan.casework;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.yizhan.messages.Violation;

/** Tells the operator in the log what is wrong with imported reference data. */
final class ImportReport {
    private static final Logger log = LoggerFactory.getLogger(ImportReport.class);
    private static final int MOST = 50;

    private ImportReport() {}

    /** @param source the table or file, as the operator knows it */
    static void of(String source, List<Violation> violations) {
        violations.stream().limit(MOST).forEach(violation -> {
            String place = violation.line() == null ? "" : " line " + violation.line();
            Level level = violation.refuses() ? Level.ERROR : Level.WARN;
            log.atLevel(level).log("{}{}: {} {} / {}", source, place, violation.code(), violation.zh(), violation.en());
        });
        if (violations.size() > MOST) {
            log.error("{}: and {} more", source, violations.size() - MOST);
        }
    }
}
