package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTests {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void fillsALineOnATerminal() {
        ProgressBar bar = new ProgressBar(out, true, 10);
        bar.show(5, "half");
        bar.end();

        assertThat(text())
                .startsWith("\r[" + "█".repeat(20) + "·".repeat(20) + "] half")
                .endsWith("\n");
    }

    @Test
    void printsALineATenthElsewhere() {
        ProgressBar bar = new ProgressBar(out, false, 100);
        for (int i = 0; i < 25; i++) {
            bar.show(i, "step " + i);
        }

        assertThat(text().lines()).containsExactly("  0%  step 0", " 10%  step 10", " 20%  step 20");
    }

    @Test
    void hasNoTroubleWithNothingToDo() {
        new ProgressBar(out, true, 0).show(0, "");

        assertThat(text()).contains("[");
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
