package org.yizhan.demo.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.yizhan.demo.benchmark.Midnight.Plan;
import org.yizhan.demo.benchmark.SmallMidnight.Lateness;
import org.yizhan.demo.benchmark.SteadyIntake.Passed;
import org.yizhan.demo.replay.OwnCluster;
import org.yizhan.tables.ResourceText;

/**
 * The figures of a midnight, under the names of its JSON report.
 *
 * @param setting what was measured, in words
 * @param writtenSeconds what writing the cases took
 * @param late of the small midnight
 * @param cpu of the large one
 * @param calm intake while nothing was due
 * @param busy intake while the midnight drained
 */
public record MidnightReport(
        String setting,
        Plan plan,
        double writtenSeconds,
        Pace pace,
        Letters letters,
        Idle idle,
        Lateness late,
        Cpu cpu,
        Passed calm,
        Passed busy)
        implements Figures {

    /**
     * What the organisations' clients read.
     *
     * @param expected letters that had to come
     * @param all letters that came
     * @param again letters that came again under their own id, as after a broken connection they may
     * @param twice letters that came again under another id
     * @param strays letters that nobody should have written
     * @param whole each letter of each case came once, and none is missing or besides
     */
    public record Letters(int expected, int all, long again, long twice, long strays, boolean whole) {
        static Letters in(Letterbox box) {
            return new Letters(box.expected(), box.all(), box.again(), box.twice(), box.strays(), box.isWhole());
        }
    }

    /**
     * What a gateway takes while deadlines are open and nothing is due, in percent of one core.
     *
     * @param watching looking for what is due
     * @param whole all that it does
     */
    public record Idle(double watching, double whole) {}

    /**
     * How fast the large midnight went.
     *
     * @param decidedSeconds until the decision of its last case was committed
     * @param drainSeconds until the last of its letters was read
     */
    public record Pace(double decidedSeconds, double drainSeconds) {}

    /**
     * Processor time for each case of the large midnight with its letters, in ms, intake's meanwhile included: the figure
     * that another load on the machine changes least.
     *
     * @param clients of the command itself: the organisations that read, the bureaus that send
     */
    public record Cpu(double gateways, double database, double broker, double clients) {
        static Cpu perCase(OwnCluster.Cpu cluster, Duration clients, int cases) {
            return new Cpu(
                    ms(cluster.gateways(), cases),
                    ms(cluster.database(), cases),
                    ms(cluster.broker(), cases),
                    ms(clients, cases));
        }

        private static double ms(Duration time, int cases) {
            return time.toNanos() / 1e6 / cases;
        }

        double all() {
            return gateways + database + broker + clients;
        }
    }

    /** How many times the usual p99 intake took during the midnight. */
    public double ratio() {
        return busy.acknowledged().p99() / calm.acknowledged().p99();
    }

    /** Every receipt exactly once, and nobody at the door without one. */
    public boolean whole() {
        return letters.whole && calm.failed() == 0 && busy.failed() == 0;
    }

    /** The figures in both languages. */
    public String asTable() {
        return ResourceText.read("/demo/midnight.txt").formatted(figures());
    }

    /** Writes the figures to a file. */
    @Override
    public void write(Path file) throws IOException {
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    /** Draws the figures into a file. */
    @Override
    public void draw(Path file) throws IOException {
        double longest = Math.max(calm.acknowledged().p99(), busy.acknowledged().p99());
        Object[] figures = figures();
        Object[] all = Arrays.copyOf(figures, figures.length + 2);
        all[figures.length] = calm.acknowledged().p99() / longest * 600;
        all[figures.length + 1] = busy.acknowledged().p99() / longest * 600;
        Files.writeString(file, ResourceText.read("/demo/midnight.svg").formatted(all));
    }

    private Object[] figures() {
        return new Object[] {
            setting,
            plan.gateways(),
            plan.large(),
            letters.all,
            letters.twice,
            letters.whole ? "每件一份 exactly once" : "不齐 NOT WHOLE",
            pace.drainSeconds,
            plan.large() / pace.drainSeconds,
            plan.perSecond(),
            calm.acknowledged().p50(),
            calm.acknowledged().p99(),
            busy.acknowledged().p50(),
            busy.acknowledged().p99(),
            ratio(),
            plan.small(),
            late.decided(),
            idle.watching,
            idle.whole,
            late.read(),
            cpu.gateways,
            cpu.database,
            cpu.broker,
            cpu.clients,
            cpu.all(),
            plan.kill() ? "，途中一个网关被杀 one gateway killed" : "",
            (plan.large() + 2 * plan.small()) / writtenSeconds
        };
    }
}
