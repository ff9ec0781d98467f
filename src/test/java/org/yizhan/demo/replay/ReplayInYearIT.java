package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.demo.replay.Deadlines.Tally;

/** The invented sample, as far as it was written for it, lives through 2024 on a gateway of its own. */
class ReplayInYearIT {
    private static final Path SAMPLE = Path.of("src/main/resources/demo/replay-sample.jsonl");
    private static final int PATIENCE = 60;

    @TempDir
    private Path home;

    @Test
    void whatIsOverdueInHandlingIsWhatWasReckonedByHand() throws IOException, InterruptedException {
        Path file = Files.write(home.resolve("rows.jsonl"), lines());
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        try (OwnGateway gateway = OwnGateway.inYear(home.resolve("gateway"), false, false, 2024)) {
            Replay.Outcome outcome =
                    new Replay(gateway.access(), out, PATIENCE).inYear(RowFile.read(file), 2024, gateway.time());

            assertThat(outcome.wrong())
                    .as("%s %s", outcome.report(), outcome.remarks())
                    .isEmpty();
            assertThat(outcome.report().overdueInHandling())
                    .containsExactly("S003", "S005", "S021", "S031", "S049", "S050")
                    .isEqualTo(ByHand.overdueInHandling(file, 2024));
            assertThat(outcome.report().deadlines())
                    .containsAllEntriesOf(Map.of(
                            "transfer", new Tally(32, 32, 0),
                            "notice", new Tally(32, 32, 0),
                            "handling", new Tally(32, 30, 6),
                            "service-record", new Tally(30, 0, 30)));
        }
    }

    /** The first 25 rows, so that every injection is among them, and those whose last day is a special one. */
    private static List<String> lines() throws IOException {
        List<String> all = Files.readAllLines(SAMPLE);
        return IntStream.rangeClosed(1, all.size())
                .filter(number ->
                        number <= 25 || List.of(29, 31, 34, 36, 37, 49, 50).contains(number))
                .mapToObj(number -> all.get(number - 1))
                .toList();
    }
}
