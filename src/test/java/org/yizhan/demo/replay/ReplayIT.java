package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented sample through a gateway in a process of its own: undisturbed, and killed on the way. */
class ReplayIT {
    private static final Path SAMPLE = Path.of("src/main/resources/demo/replay-sample.jsonl");
    private static final int PATIENCE = 60;

    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void everyRowArrivesUnchangedAndIsAnswered(@TempDir Path home) throws IOException, InterruptedException {
        try (OwnGateway gateway = new OwnGateway(home, false, false)) {
            Replay.Outcome outcome = new Replay(gateway.access(), out, PATIENCE).of(RowFile.read(SAMPLE), clock);

            assertThat(outcome.wrong())
                    .as("%s %s", outcome.report(), outcome.remarks())
                    .isEmpty();
            assertThat(outcome.report().rows()).isEqualTo(50);
            assertThat(outcome.report().relayed()).isEqualTo(48);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("100%");
        }
    }

    @Test
    void nothingIsLostOrDoubledWhenTheGatewayIsKilledAndStartedAgain(@TempDir Path home)
            throws IOException, InterruptedException {
        try (OwnGateway gateway = new OwnGateway(home, false, false)) {
            Replay.Outcome outcome = new Chaos(gateway, out, 1, 7).of(RowFile.read(SAMPLE), clock, PATIENCE);

            assertThat(outcome.wrong())
                    .as("%s %s", outcome.report(), outcome.remarks())
                    .isEmpty();
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("kill -9");
            assertThat(gateway.verify(out))
                    .as(printed.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
        assertThat(Files.readString(home.resolve("gateway.log"))).contains("Started Yizhan");
    }
}
