package org.yizhan.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.casework.Casework;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.delivery.ReportQueue.Report;
import org.yizhan.platform.Stamps;

/** Has recorded what the broker reports about letters, a batch at a time. */
final class LetterReportReader {
    private static final Logger log = LoggerFactory.getLogger(LetterReportReader.class);

    private final Casework casework;
    private final Stamps stamps;

    private record Marked(Report report, CompletableFuture<Void> recorded) {}

    LetterReportReader(Casework casework, Stamps stamps) {
        this.casework = casework;
        this.stamps = stamps;
    }

    /**
     * Returns when the ledger has committed all it can; doing it twice does no harm.
     *
     * @return those that are no reports or cannot be recorded: they hold up no others
     * @throws Unavailable if the ledger cannot take them now
     */
    List<Report> record(List<Report> reports) {
        List<Report> aside = new ArrayList<>();
        List<Marked> marked = new ArrayList<>();
        for (Report report : reports) {
            try {
                LetterReport read = LetterReport.of(report.properties(), stamps);
                marked.add(new Marked(report, casework.mark(read.caseId(), read.mark(), read.fact())));
            } catch (IllegalArgumentException none) {
                log.error("laid aside, for it is no report about a letter: {}", report.properties(), none);
                aside.add(report);
            }
        }
        marked.stream().filter(each -> !isRecorded(each)).map(Marked::report).forEach(aside::add);
        return aside;
    }

    private static boolean isRecorded(Marked marked) {
        try {
            marked.recorded().join();
            return true;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Unavailable away) {
                throw away;
            }
            log.error(
                    "laid aside, for it cannot be recorded: {}", marked.report().properties(), failure);
            return false;
        }
    }
}
