package org.yizhan.demo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.demo.benchmark.BenchmarkReport.Spread;
import org.yizhan.demo.benchmark.Midnight.Plan;
import org.yizhan.demo.benchmark.MidnightReport.Cpu;
import org.yizhan.demo.benchmark.MidnightReport.Idle;
import org.yizhan.demo.benchmark.MidnightReport.Letters;
import org.yizhan.demo.benchmark.MidnightReport.Pace;
import org.yizhan.demo.benchmark.SmallMidnight.Lateness;
import org.yizhan.demo.benchmark.SteadyIntake.Passed;

class MidnightReportTests {
    private static MidnightReport report(boolean whole, int failed) {
        return new MidnightReport(
                "PostgreSQL",
                new Plan(100_000, 1000, 3, 20, 30, false),
                204,
                new Pace(240, 250),
                new Letters(404_000, 404_000, 3, 0, 0, whole),
                new Idle(0.4, 3.2),
                new Lateness(0.5, 0.8, 1.9),
                new Cpu(2, 1, 0.5, 0.25),
                new Passed(600, 0, new Spread(5, 20)),
                new Passed(5000, failed, new Spread(8, 30)));
    }

    @Test
    void isWholeOnlyWithEveryLetterOnceAndEveryTransferAnswered() {
        assertThat(report(true, 0).whole()).isTrue();
        assertThat(report(false, 0).whole()).isFalse();
        assertThat(report(true, 1).whole()).isFalse();
    }

    @Test
    void tellsHowManyTimesTheUsualIntakeTook() {
        assertThat(report(true, 0).ratio()).isEqualTo(1.5);
        assertThat(report(true, 0).asTable())
                .contains("100000 件 cases", "404000", "每件一份 exactly once", "250.0 s", "× 1.50", "0.80 s", "0.40 %")
                .contains("500 件 cases/s", "its letters read 1.90 s", "CPU per case       3.8 ms", "broker 0.5");
        assertThat(report(false, 0).asTable()).contains("NOT WHOLE");
    }

    @Test
    void isDrawnAndWritten(@TempDir Path folder) throws IOException {
        Path svg = folder.resolve("midnight.svg");
        report(true, 0).draw(svg);
        assertThat(Files.readString(svg)).contains("width=\"400.0\"", "width=\"600.0\"", "× 1.50");
        Path json = folder.resolve("midnight.json");
        report(true, 0).write(json);
        assertThat(Files.readString(json)).contains("\"drainSeconds\" : 250.0");
    }

    @Test
    void readsTheWatchsOwnTimeOffTheMetrics() {
        String metrics =
                """
                # TYPE yizhan_deadlines_cpu_seconds_total counter
                yizhan_deadlines_cpu_seconds_total 1.25
                yizhan_deadlines_due 3.0
                """;
        assertThat(Meters.watching(metrics)).isEqualTo(1.25);
        assertThat(Meters.watching("")).isZero();
    }
}
