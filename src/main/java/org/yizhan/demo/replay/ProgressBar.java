package org.yizhan.demo.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** One line that fills up; on anything but a terminal, a line at every tenth. */
public final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final int whole;
    private int lastTenth = -1;

    /** @param whole how many steps there are */
    public ProgressBar(PrintStream out, int whole) {
        this(out, onTerminal(), whole);
    }

    ProgressBar(PrintStream out, boolean terminal, int whole) {
        this.out = out;
        this.terminal = terminal;
        this.whole = Math.max(whole, 1);
    }

    /** True if standard output is a terminal; systems that do not tell count as none. */
    private static boolean onTerminal() {
        try {
            return Path.of("/proc/self/fd/1").toRealPath().startsWith("/dev/");
        } catch (IOException e) {
            return false; // a pipe, or no such file system
        }
    }

    /** Shows how far it is: the steps done, and beside them whatever figures there are. */
    public void show(int done, String figures) {
        if (terminal) {
            int filled = Math.min(WIDTH, (int) ((long) done * WIDTH / whole));
            out.printf("\r[%s%s] %s  ", "█".repeat(filled), "·".repeat(WIDTH - filled), figures);
            out.flush();
            return;
        }
        int tenth = (int) ((long) done * 10 / whole);
        if (tenth != lastTenth) {
            lastTenth = tenth;
            out.printf("%3d%%  %s%n", tenth * 10, figures);
        }
    }

    public void end() {
        if (terminal) {
            out.println();
        }
    }
}
