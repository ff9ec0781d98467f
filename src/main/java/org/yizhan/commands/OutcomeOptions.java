package org.yizhan.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.replay.Replay;
import picocli.CommandLine.Option;

/** How long a replay waits, and where its figures go. */
final class OutcomeOptions {
    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = {"把各项数字写入文件", "writes the figures to a file"})
    private @Nullable Path report;

    @Option(
            names = "--patience",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = {"多久没有动静即停止等待，默认 ${DEFAULT-VALUE} 秒", "gives up after so long without a change"})
    private int patience;

    int patience() {
        return patience;
    }

    Replay replay(Access access) {
        return new Replay(access, System.out, patience);
    }

    /** Prints and writes what came out; the command's exit status. */
    int print(Replay.Outcome outcome) throws IOException {
        PrintStream out = System.out;
        out.println(outcome.report().asJson());
        outcome.remarks().forEach(remark -> out.println("  " + remark));
        outcome.wrong().forEach(wrong -> out.println("不符 WRONG: " + wrong));
        if (report != null) {
            outcome.report().write(report);
        }
        out.println(outcome.right() ? "各项数字相符 / every figure is right" : "有数字不符 / a figure is wrong");
        return outcome.right() ? 0 : 1;
    }
}
