package org.yizhan.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.replay.OwnGateway;
import picocli.CommandLine.Option;

/** How a gateway of the command's own is set up. */
final class OwnGatewayOptions {
    @Option(
            names = "--postgres",
            description = {"用真实的 PostgreSQL 作台账（随命令启动）", "keeps the ledger in a PostgreSQL started for it"})
    private boolean postgres;

    @Option(
            names = "--separate-broker",
            description = {"消息代理另起进程", "runs the broker in a process of its own"})
    private boolean separateBroker;

    @Option(
            names = "--home",
            description = {"工作目录，默认为临时目录", "working directory; a temporary one if not given"})
    private @Nullable Path home;

    /** What runs, in words. */
    String inWords() {
        return (postgres ? "PostgreSQL" : "H2") + " · 消息代理 broker " + (separateBroker ? "separate" : "embedded");
    }

    OwnGateway start() throws IOException {
        return new OwnGateway(directory(), postgres, separateBroker);
    }

    /** On simulated time, which stands at the beginning of the year. */
    OwnGateway startInYear(int year) throws IOException {
        return OwnGateway.inYear(directory(), postgres, separateBroker, year);
    }

    private Path directory() throws IOException {
        return home == null ? Files.createTempDirectory("yizhan-") : home;
    }
}
