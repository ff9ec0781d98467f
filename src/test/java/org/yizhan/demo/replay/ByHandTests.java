package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second reckoning, and with it any replay's report. */
class ByHandTests {
    private static final Path SAMPLE = Path.of("src/main/resources/demo/replay-sample.jsonl");

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, 2024-04-07", // a make-up Sunday: stays
        "2024-02-04, 2024-04-07", // 清明, then a make-up Sunday
        "2025-01-22, 2025-03-24",
        "2025-01-24, 2025-03-25",
        "2024-08-06, 2024-10-08", // 国庆
        "2024-11-29, 2025-02-05" // 春节 of the next year
    })
    void knowsTheLastDay(LocalDate acceptedOn, LocalDate lastDay) {
        assertThat(ByHand.lastDay(acceptedOn)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-25T16:56:44+08:00, 2025-12-04T23:59:59+08:00, false",
        "2025-09-25T16:56:44+08:00, 2025-12-05T00:00:00+08:00, true",
        "2025-09-25T16:56:44+08:00, '', true",
        "2025-09-25T16:56:44+08:00, 2025-09-25T16:56:44+08:00, false",
        "2013-06-01T00:00:00+08:00, 2016-08-04T00:00:00+08:00, true"
    })
    void knowsWhatIsOverdue(String sent, String replied, boolean overdue) {
        assertThat(ByHand.isOverdue(sent, replied, 2024)).isEqualTo(overdue);
    }

    @Test
    void findsTheRowsOfTheSampleThatWereWrittenForIt() throws IOException {
        assertThat(ByHand.overdueInHandling(SAMPLE, 2024))
                .containsExactly("S003", "S005", "S021", "S031", "S049", "S050");
    }

    /**
     * {@code mvn test -Dtest=ByHandTests -Dyizhan.replay.file=FILE.jsonl -Dyizhan.replay.report=REPORT.json}, after
     * {@code replay FILE.jsonl --year 2024 --report REPORT.json}; without them, what a replay of the sample reported.
     */
    @Test
    void agreesWithTheReportOfAnyReplayOf2024() throws IOException {
        Path file = Path.of(System.getProperty("yizhan.replay.file", SAMPLE.toString()));
        Path report = Path.of(System.getProperty("yizhan.replay.report", "src/test/resources/replay/sample-2024.json"));
        List<String> reported = new ArrayList<>();
        for (JsonNode id :
                JsonMapper.builder().build().readTree(report.toFile()).path("overdueInHandling")) {
            reported.add(id.asText());
        }

        assertThat(reported).isEqualTo(ByHand.overdueInHandling(file, 2024));
    }
}
