package org.yizhan.commands;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.benchmark.Figures;
import picocli.CommandLine.Option;

/** Where a measurement's figures go besides the screen. */
final class FigureFiles {
    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = {"把各项数字写入文件", "writes the figures to a file"})
    private @Nullable Path report;

    @Option(
            names = "--svg",
            paramLabel = "FILE.svg",
            description = {"把各项数字画成图", "draws the figures into a file"})
    private @Nullable Path svg;

    void keep(Figures figures) throws IOException {
        if (report != null) {
            figures.write(report);
        }
        if (svg != null) {
            figures.draw(svg);
        }
    }
}
