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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = {
                "在模拟时钟上按月日时刻重演这一年，并核对各项期限",
                "lives through that year in simulated time, each row at its month, day and time, and counts deadlines"
            })
    private @Nullable Integer year;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        QuietLog.begin();
        List<ReplayRow> rows = RowFile.read(Required.given(file));
        if (year != null) {
            return inYear(rows, year);
        }
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        if (running != null) {
            return outcome.print(outcome.replay(running.access()).of(rows, clock));
        }
        try (OwnGateway gateway = own.start()) {
            return outcome.print(outcome.replay(gateway.access()).of(rows, clock));
        }
    }

    private int inYear(List<ReplayRow> rows, int chosen) throws IOException, InterruptedException {
        if (running != null && spec != null) {
            throw new ParameterException(spec.commandLine(), "--year 只用自启的网关 / --year runs a gateway of its own only");
        }
        try (OwnGateway gateway = own.startInYear(chosen)) {
            return outcome.print(outcome.replay(gateway.access()).inYear(rows, chosen, gateway.time()));
        }
    }
}
