package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.ledger.Verification.Report;

/** Verifying beside another process that goes on writing: with H2 through that process. */
class LiveVerificationIT {
    @TempDir
    Path dataDir;

    @ParameterizedTest
    @EnumSource
    void findsALedgerWholeWhileAnotherProcessWrites(TestDatabase sort) throws IOException {
        DatasourceSettings settings = sort.fresh();
        Process process = RecordingProcess.start(settings, dataDir);
        try (var lines = process.inputReader()) {
            for (int i = 0; i < 20; i++) {
                assertThat(lines.readLine()).isNotNull();
            }
            try (TestNode node = new TestNode(TestDatabase.beside(settings), dataDir, Clock.systemUTC())) {
                SealHead head = new SealHead(dataDir);
                SealKey key = new SealKey("a key of at least thirty-two characters");
                assertThat(node.parts.sealing(key, head).sealAll()).isPositive();
                Report report = node.parts.verification(key, head).verify((stage, done, all) -> {});
                assertThat(report.faults()).isEmpty();
                assertThat(report.messages()).isGreaterThanOrEqualTo(20);
                assertThat(process.isAlive()).isTrue();
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
