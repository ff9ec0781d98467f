package org.yizhan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

/** How often a message was failed on outlives the process: one that kills it comes to its end all the same. */
class FailureCountsTests {
    private static final String POISON = "ID:6d1f0c4e-6f0a-11f1";

    @TempDir
    private Path folder;

    private FailureCounts counts;

    @BeforeEach
    void start() {
        counts = new FailureCounts(new GatewaySettings(new OrganisationCode("11990000MB0000019F"), folder));
    }

    @Test
    void countsEachMessageApart() {
        assertThat(counts.add(POISON)).isEqualTo(1);
        assertThat(counts.add("ID:other")).isEqualTo(1);
        assertThat(counts.add(POISON)).isEqualTo(2);
    }

    @Test
    void goesOnCountingAfterARestart() {
        for (int i = 0; i < 7; i++) {
            counts.add(POISON);
        }
        start();

        assertThat(counts.add(POISON)).isEqualTo(8);
    }

    @Test
    void aMessageLaidAsideBeginsAnewIfItEverComesAgain() {
        counts.add(POISON);
        counts.forget(POISON);
        assertThat(counts.add(POISON)).isEqualTo(1);
        counts.forget(POISON);
        start();
        assertThat(counts.add(POISON)).isEqualTo(1);
    }

    @Test
    void aLineCutOffByAKillSpoilsNoOther() throws IOException {
        counts.add(POISON);
        Files.writeString(folder.resolve("intake-failures"), "ID:half", StandardOpenOption.APPEND);
        start();

        assertThat(counts.add(POISON)).isEqualTo(2);
        start();
        assertThat(counts.add(POISON)).isEqualTo(3);
    }

    @Test
    void theFileKeepsOnlyWhatIsStillCounted() throws IOException {
        for (int i = 0; i < 10_001; i++) {
            counts.add("ID:" + i);
        }
        counts.forget("ID:7");
        start();

        assertThat(Files.readAllLines(folder.resolve("intake-failures")))
                .hasSize(9_999)
                .doesNotContain("ID:0", "ID:7")
                .contains("ID:1", "ID:10000");
    }

    @Test
    void namesOfFilesMayHoldAnything() {
        String path = "yizhan-data/folder/11990000MB0000019F/in/ 来信-1.xml";
        counts.add(path);
        start();
        assertThat(counts.add(path)).isEqualTo(2);
    }
}
