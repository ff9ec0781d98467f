package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTests {
    private static final Report.Expected EXPECTED = new Report.Expected(100, 90, 5, 2, 4);
    private static final Report RIGHT = new Report(100, 111, 100, 5, 2, 4, 100, 100, 90, 90, 0, 0, 0, 0, 1.5);

    @Test
    void nothingIsWrongWithTheExpectedFigures() {
        assertThat(RIGHT.wrong(EXPECTED)).isEmpty();
        assertThat(EXPECTED.steps()).isEqualTo(111 + 100 + 100 + 90);
    }

    @Test
    void namesEveryFigureThatIsWrong() {
        Report report = new Report(100, 111, 99, 5, 3, 4, 99, 100, 90, 90, 1, 2, 0, 7, 1.5);

        assertThat(report.wrong(EXPECTED))
                .containsExactly(
                        "accepted = 99, expected 100",
                        "conflicts = 3, expected 2",
                        "delivered = 99, expected 100",
                        "lost = 1, expected 0",
                        "doubled = 2, expected 0",
                        "residual = 7, expected 0");
    }

    @Test
    void writesTheFiguresUnderTheirNames(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.json");

        RIGHT.write(file);

        assertThat(Files.readString(file))
                .contains("\"rows\" : 100", "\"relayed\" : 90", "\"residual\" : 0", "\"seconds\" : 1.5");
    }
}
