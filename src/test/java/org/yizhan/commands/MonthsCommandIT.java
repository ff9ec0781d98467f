package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code months} on an H2 ledger, which has no partitions; what it does on PostgreSQL is the ledger's to prove. */
class MonthsCommandIT {
    @TempDir
    private Path folder;

    @Test
    void aMonthThatStaysIsNamedWithTheReason() {
        Ran ran = Ran.command("months", "archive", "202611", "--yizhan.data-dir=" + folder);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("202611: 该月没有独立的分区 / it has no partition of its own");
    }
}
