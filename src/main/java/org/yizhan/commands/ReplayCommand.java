package org.yizhan.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.replay.OwnGateway;
import org.yizhan.demo.replay.ReplayRow;
import org.yizhan.demo.replay.RowFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code replay}: a file of messages through every channel, on a gateway of its own or on a running one. */
@Command(
        name = "replay",
        description = {
            "回放：把数据文件逐行经各公共通道发送，核对送达与答复",
            "Sends a data file through the public channels and counts what arrives; exit status 1 if a figure is wrong"
        })
final class ReplayCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = {"数据文件（JSONL）", "data file, one JSON object a line"})
    private @Nullable Path file;

    @Mixin
    private final OutcomeOptions outcome = new OutcomeOptions();

    @Mixin
    private final OwnGatewayOptions own = new OwnGatewayOptions();

    @ArgGroup(exclusive = false, heading = "已在运行的网关 / a running gateway%n")
    private @Nullable ExchangeOptions running;

    @Override
    public Integer call() throws IOException, InterruptedException {
        QuietLog.begin();
        List<ReplayRow> rows = RowFile.read(Required.given(file));
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        if (running != null) {
            return outcome.print(outcome.replay(running.access()).of(rows, clock));
        }
        try (OwnGateway gateway = own.start()) {
            return outcome.print(outcome.replay(gateway.access()).of(rows, clock));
        }
    }
}
