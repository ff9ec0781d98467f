package org.yizhan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.yizhan.casework.Casework.Unavailable;

class FolderWaitingTests {
    /** Later than any file the test writes. */
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private FolderWaiting waiting(Path watched) {
        IntakeSettings settings =
                new IntakeSettings(DataSize.ofMegabytes(2), 64, 256, Duration.ofSeconds(30), 8, 8, watched, 500);
        return new FolderWaiting(settings, Clock.fixed(LATER, ZoneOffset.UTC));
    }

    private Path put(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "<Transfer/>");
    }

    @Test
    void whereNoFileLiesEverythingUpToNowIsDecided() {
        assertThat(waiting(folder).decidedUpTo()).isEqualTo(LATER);
        assertThat(waiting(folder.resolve("not made yet")).decidedUpTo()).isEqualTo(LATER);
        assertThat(waiting(folder).place()).isEqualTo("folder");
    }

    @Test
    void theOldestFileHoldsTheMarkUntilItHasGone() throws IOException {
        Path first = put("11990000MB0000019F/in/a.xml");
        Path second = put("11990100MB0000027A/in/B.XML");
        assertThat(waiting(folder).decidedUpTo()).isEqualTo(FolderDoor.renamedAt(first));
        Files.delete(first);
        assertThat(waiting(folder).decidedUpTo()).isEqualTo(FolderDoor.renamedAt(second));
        Files.delete(second);
        assertThat(waiting(folder).decidedUpTo()).isEqualTo(LATER);
    }

    /** What the route leaves alone would otherwise stop the clock for ever. */
    @Test
    void whatIsNoMessageHoldsNothing() throws IOException {
        put("11990000MB0000019F/in/.hidden.xml");
        put("11990000MB0000019F/in/a.xml.part");
        put("11990000MB0000019F/in/scan.pdf");
        put("11990000MB0000019F/done/a.xml");
        put("11990000MB0000019F/refused/b.xml");
        put("loose.xml");
        Files.createDirectories(folder.resolve("11990000MB0000019F/in/folder.xml"));
        assertThat(waiting(folder).decidedUpTo()).isEqualTo(LATER);
    }

    @Test
    void aFolderThatCannotBeReadSaysNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");
        assertThatThrownBy(() -> waiting(file).decidedUpTo()).isInstanceOf(Unavailable.class);
    }
}
