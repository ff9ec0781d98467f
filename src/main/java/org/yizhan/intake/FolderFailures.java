package org.yizhan.intake;

import java.io.File;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.Casework.UnknownCorrelation;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemWriter;

/** What becomes of a file that could not be recorded: it stays for the next look, or lies in refused/ with the reason. */
@Component
final class FolderFailures {
    private static final Logger log = LoggerFactory.getLogger(FolderFailures.class);
    private static final String ENDING = ".problem.json";

    private final FailureCounts counts;
    private final IntakeSettings settings;
    private final ProblemWriter problems;

    FolderFailures(FailureCounts counts, IntakeSettings settings, ProblemWriter problems) {
        this.counts = counts;
        this.settings = settings;
        this.problems = problems;
    }

    void handle(Exchange exchange) throws IOException {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        File file = exchange.getProperty("file", File.class);
        if (failure instanceof Unattributable) {
            refuse(file, Problem.of(403, DoorRule.FOLDER_OF_NOBODY, String.valueOf(failure.getMessage())));
        } else if (!(failure instanceof Unavailable) && !(failure instanceof UnknownCorrelation)) {
            count(file, failure);
        }
    }

    private void count(File file, Exception failure) throws IOException {
        int failures = counts.add(file.getPath());
        log.warn("attempt {} on {} failed", failures, file, failure);
        if (failures >= settings.attempts()) {
            refuse(file, Problem.of(500, DoorRule.FAILED, file.getName()));
            counts.forget(file.getPath());
        }
    }

    void refuse(File file, Problem problem) throws IOException {
        FiledAway place = FiledAway.of(file.toPath(), "refused");
        place.write(ENDING, problems.bytes(problem, true));
        place.take();
    }
}
