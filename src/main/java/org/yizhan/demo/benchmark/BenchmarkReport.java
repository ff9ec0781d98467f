package org.yizhan.demo.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yizhan.tables.ResourceText;

/**
 * The figures of a benchmark, under the names of its JSON report. Figures of two machines cannot be compared; the ratios
 * of one run can.
 *
 * @param setting what was measured, in words
 * @param emptyRequests the machine's floor: answers per second of the gateway's emptiest address to the same client
 */
public record BenchmarkReport(String setting, double emptyRequests, List<Pass> passes) implements Figures {

    /**
     * One channel by itself.
     *
     * @param arrived transfers acknowledged and delivered, of those sent
     * @param perSecond transfers per second, from the first sent to the last that arrived
     * @param ofEmptyRequests {@code perSecond} as a part of {@link #emptyRequests}
     * @param acknowledged ms from sending to the receipt
     * @param delivered ms from sending to the organ's client
     * @param cpu ms of processor time per message, of the gateway and a separate broker
     */
    public record Pass(
            String channel,
            int sent,
            int arrived,
            double perSecond,
            double ofEmptyRequests,
            Spread acknowledged,
            Spread delivered,
            double cpu,
            List<Stage> stages) {}

    /** What half of them, and what 99 of 100, did not exceed. */
    public record Spread(double p50, double p99) {}

    /**
     * A stage of the way.
     *
     * @param ms spent in it per message
     * @param share of what is spent in all stages
     * @param busy part of the time during which it was at work; above 1 where several threads are
     */
    public record Stage(String name, double ms, double share, double busy) {}

    /** Every transfer arrived; otherwise the figures mean nothing. */
    public boolean whole() {
        return passes.stream().allMatch(pass -> pass.arrived == pass.sent);
    }

    /** The figures as a table in both languages. */
    public String asTable() {
        String row = ResourceText.read("/demo/benchmark-pass.txt");
        StringBuilder table = new StringBuilder("%s · 空请求 empty requests %.0f/s%n".formatted(setting, emptyRequests));
        for (Pass pass : passes) {
            table.append(row.formatted(Picture.figures(pass)));
            pass.stages.forEach(stage -> table.append("  %-9s%9.2f ms   占 share %3.0f %%   忙 busy %3.0f %%%n"
                    .formatted(stage.name, stage.ms, stage.share * 100, stage.busy * 100)));
        }
        return table.toString();
    }

    /** Writes the figures to a file. */
    @Override
    public void write(Path file) throws IOException {
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    /** Draws the figures into a file. */
    @Override
    public void draw(Path file) throws IOException {
        Files.writeString(file, Picture.of(this));
    }
}
