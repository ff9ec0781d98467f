package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.messages.MessageId;

/** What a killed process has acknowledged is in the ledger, whole; what it was writing is there wholly or not at all. */
class KillIT {
    private static final int ACKNOWLEDGED = 300;

    @TempDir
    Path dataDir;

    @ParameterizedTest
    @EnumSource
    void nothingAcknowledgedIsLost(TestDatabase sort) throws IOException, InterruptedException {
        DatasourceSettings settings = sort.fresh();
        List<SubmissionKey> acknowledged = recordUntilKilled(settings);

        try (TestNode node = new TestNode(settings, dataDir, Clock.systemUTC())) {
            assertThat(node.ledger().findSubmissions(acknowledged)).hasSize(acknowledged.size());
            assertThat(node.count("letters")).isEqualTo(node.count("cases"));
            SealHead head = new SealHead(dataDir);
            SealKey key = new SealKey("a key of at least thirty-two characters");
            assertThat(node.parts
                            .verification(key, head)
                            .verify((stage, done, all) -> {})
                            .faults())
                    .isEmpty();
            assertThat(node.parts.conservation().balance().residual()).isZero();
        }
    }

    private List<SubmissionKey> recordUntilKilled(DatasourceSettings settings)
            throws IOException, InterruptedException {
        Process process = RecordingProcess.start(settings, dataDir);
        List<SubmissionKey> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.length() == 36) {
                    acknowledged.add(new SubmissionKey(Sample.BUREAU, MessageId.of(line)));
                }
                if (acknowledged.size() == ACKNOWLEDGED) {
                    // SIGKILL: no shutdown hook runs.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
        return acknowledged;
    }
}
