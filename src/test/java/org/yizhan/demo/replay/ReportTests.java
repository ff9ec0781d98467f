package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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

    /** The names that those who read the report rely on. */
    @Test
    void theReportHasExactlyTheseNames() throws IOException {
        assertThat(JsonMapper.builder().build().readTree(RIGHT.asJson()).fieldNames())
                .toIterable()
                .containsExactly(
                        "rows",
                        "sent",
                        "accepted",
                        "repeated",
                        "conflicts",
                        "refused",
                        "delivered",
                        "noticed",
                        "opinions",
                        "relayed",
                        "lost",
                        "doubled",
                        "altered",
                        "residual",
                        "seconds");
    }

    @Property
    void anyOneWrongFigureIsNamedAndNoOther(
            @ForAll @IntRange(max = 13) int which, @ForAll @IntRange(min = -50, max = 50) int by) {
        int[] figures = {100, 111, 100, 5, 2, 4, 100, 100, 90, 90, 0, 0, 0, 0};
        figures[which] += by;

        List<String> wrong = report(figures).wrong(EXPECTED);

        String name = Report.class.getRecordComponents()[which].getName();
        if (by == 0) {
            assertThat(wrong).isEmpty();
        } else {
            assertThat(wrong).containsExactly(name + " = " + figures[which] + ", expected " + (figures[which] - by));
            assertThat(new Replay.Outcome(RIGHT, wrong, List.of()).right()).isFalse();
        }
    }

    @Test
    void aRunThatLastedLongerIsNotWrong() {
        assertThat(new Report(100, 111, 100, 5, 2, 4, 100, 100, 90, 90, 0, 0, 0, 0, 9999).wrong(EXPECTED))
                .isEmpty();
    }

    private static Report report(int... f) {
        return new Report(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], f[11], f[12], f[13], 1);
    }
}
