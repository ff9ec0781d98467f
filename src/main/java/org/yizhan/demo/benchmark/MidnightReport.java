package org.yizhan.demo.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.yizhan.demo.benchmark.Midnight.Plan;
import org.yizhan.demo.benchmark.SteadyIntake.Passed;
import org.yizhan.tables.ResourceText;

/**
 * The figures of a midnight, under the names of its JSON report.
 *
 * @param setting what was measured, in words
 * @param calm intake while nothing was due
 * @param busy intake while the midnight drained
 */
public record MidnightReport(String setting, Plan plan, Letters letters, Idle idle, Pace pace, Passed calm, Passed busy)
        implements Figures {

    /**
     * What the organisations' clients read.
     *
     * @param cases how many cases were written about
     * @param all letters in all
     * @param twice letters that came again under another id
     * @param whole each letter of each case came once, and none is missing
     */
    public record Letters(int cases, int all, long twice, boolean whole) {}

    /**
     * What a gateway takes while deadlines are open and nothing is due, in percent of one core.
     *
     * @param watching looking for what is due
     * @param whole all that it does
     */
    public record Idle(double watching, double whole) {}

    /**
     * How fast.
     *
     * @param lateSeconds from the small midnight until the last of its cases was told
     * @param drainSeconds from the large midnight until the last of its letters was read
     */
    public record Pace(double lateSeconds, double drainSeconds) {}

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
            pace.lateSeconds,
            idle.watching,
            idle.whole
        };
    }
}
