package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {
    @Test
    void runsACommandOfThisProgramAndKeepsItsOutput(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("out.log");

        int status = ChildProcess.start(log, List.of("--help")).exitStatus();

        assertThat(status).isZero();
        assertThat(Files.readString(log)).contains("replay", "serve");
    }

    @Test
    void tellsThatACommandFailed(@TempDir Path folder) {
        ChildProcess process = ChildProcess.start(folder.resolve("out.log"), List.of("no-such-command"));

        assertThat(process.exitStatus()).isNotZero();
        assertThat(process.alive()).isFalse();
    }
}
