package org.yizhan.demo.benchmark;

import java.util.Map;
import org.yizhan.demo.benchmark.BenchmarkReport.Pass;
import org.yizhan.demo.benchmark.BenchmarkReport.Stage;
import org.yizhan.tables.ResourceText;

/** A benchmark as an SVG: a bar for each channel, cut into the stages. */
final class Picture {
    private static final Map<String, String> COLOURS =
            Map.of("read", "#2d6a4f", "decide", "#74a892", "record", "#345995", "send", "#9bb3d4");
    private static final String STAGE =
            """
                <rect x="%1$.1f" y="10" width="%2$.1f" height="34" fill="%3$s"/>
                <path d="M%4$.1f 52h12v12h-12z" fill="%3$s"/>
                <text x="%5$.1f" y="63" class="s">%6$s %7$.2f ms · %8$.0f %%</text>
            """;
    private static final double WIDTH = 912;
    private static final int PASS_HEIGHT = 100;
    private static final int HEAD = 96;

    private Picture() {}

    static String of(BenchmarkReport report) {
        double longest =
                report.passes().stream().mapToDouble(Picture::total).max().orElse(1);
        StringBuilder passes = new StringBuilder();
        int top = HEAD;
        for (Pass pass : report.passes()) {
            passes.append("  <g transform=\"translate(24 %d)\">%n".formatted(top));
            passes.append(ResourceText.read("/demo/benchmark-pass.svg").formatted(figures(pass)));
            passes.append(bar(pass, longest)).append("  </g>\n");
            top += PASS_HEIGHT;
        }
        return ResourceText.read("/demo/benchmark.svg")
                .formatted(top, report.setting(), report.emptyRequests(), passes);
    }

    /** What the templates of a pass take, in their order. */
    static Object[] figures(Pass pass) {
        return new Object[] {
            pass.channel(),
            pass.sent(),
            pass.perSecond(),
            pass.ofEmptyRequests() * 100,
            pass.acknowledged().p50(),
            pass.acknowledged().p99(),
            pass.delivered().p50(),
            pass.delivered().p99(),
            pass.cpu()
        };
    }

    /** The stages one after another, and below, in columns so that narrow ones keep their names, what each took. */
    private static String bar(Pass pass, double longest) {
        StringBuilder bar = new StringBuilder();
        double left = 0;
        double column = 0;
        for (Stage stage : pass.stages()) {
            double width = longest == 0 ? 0 : stage.ms() / longest * WIDTH;
            bar.append(STAGE.formatted(
                    left,
                    width,
                    COLOURS.get(stage.name()),
                    column,
                    column + 18,
                    stage.name(),
                    stage.ms(),
                    stage.share() * 100));
            left += width;
            column += WIDTH / pass.stages().size();
        }
        return bar.toString();
    }

    private static double total(Pass pass) {
        return pass.stages().stream().mapToDouble(Stage::ms).sum();
    }
}
