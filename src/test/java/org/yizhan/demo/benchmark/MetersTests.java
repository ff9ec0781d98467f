package org.yizhan.demo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yizhan.demo.benchmark.BenchmarkReport.Spread;
import org.yizhan.demo.benchmark.BenchmarkReport.Stage;

class MetersTests {
    @Test
    void readsTheSumsOfItsOwnTimersAmongAllOthers() {
        String page =
                """
                # HELP yizhan_stage_seconds Time spent in a stage of the way of messages and letters
                # TYPE yizhan_stage_seconds summary
                yizhan_stage_seconds_count{stage="read"} 12
                yizhan_stage_seconds_sum{stage="read"} 0.75
                yizhan_stage_seconds_sum{application="yizhan",stage="record"} 1.5E-4
                yizhan_stage_seconds_max{stage="read"} 0.2
                jvm_gc_pause_seconds_sum{stage="read"} 9
                """;

        assertThat(Meters.parse(page)).containsExactlyInAnyOrderEntriesOf(Map.of("read", 0.75, "record", 1.5E-4));
    }

    @Test
    void aStageIsWhatWasSpentBetweenTwoReadings() {
        Map<String, Double> before = Map.of("read", 1.0, "record", 2.0);
        Map<String, Double> after = Map.of("read", 2.0, "decide", 0.5, "record", 4.5);

        List<Stage> stages = Meters.between(before, after, 100, 5.0);

        assertThat(stages)
                .containsExactly(
                        new Stage("read", 10, 0.25, 0.2),
                        new Stage("decide", 5, 0.125, 0.1),
                        new Stage("record", 25, 0.625, 0.5),
                        new Stage("send", 0, 0, 0));
    }

    @Test
    void nothingSpentIsNoShareOfNothing() {
        assertThat(Meters.between(Map.of(), Map.of(), 1, 1)).allMatch(stage -> stage.share() == 0 && stage.ms() == 0);
    }

    @Test
    void theSpreadIsByNearestRank() {
        assertThat(Meters.spread(
                        LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).toArray()))
                .isEqualTo(new Spread(50, 99));
        assertThat(Meters.spread(new long[] {3_000_000, 1_000_000, 2_000_000})).isEqualTo(new Spread(2, 3));
        assertThat(Meters.spread(new long[] {7_000_000})).isEqualTo(new Spread(7, 7));
        assertThat(Meters.spread(new long[0])).isEqualTo(new Spread(0, 0));
    }

    @Property
    void atLeastHalfDoNotExceedTheMedianAndTheSpreadIsInOrder(
            @ForAll @Size(min = 1, max = 300) List<@LongRange(max = 10_000_000_000L) Long> nanos) {
        Spread spread = Meters.spread(nanos.stream().mapToLong(Long::longValue).toArray());

        long within = nanos.stream().filter(n -> n / 1e6 <= spread.p50()).count();
        assertThat(2 * within).isGreaterThanOrEqualTo(nanos.size());
        assertThat(spread.p50()).isLessThanOrEqualTo(spread.p99());
    }

    @Property
    void sharesOfTimeSpentAddUpToTheWhole(
            @ForAll @LongRange(min = 1, max = 1000) long read, @ForAll @LongRange(min = 1, max = 1000) long send) {
        List<Stage> stages = Meters.between(Map.of(), Map.of("read", (double) read, "send", (double) send), 10, 60);

        assertThat(stages.stream().mapToDouble(Stage::share).sum()).isCloseTo(1, within(1e-9));
    }
}
