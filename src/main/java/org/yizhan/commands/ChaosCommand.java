package org.yizhan.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.UnusableInput;
import org.yizhan.demo.replay.Chaos;
import org.yizhan.demo.replay.OwnGateway;
import org.yizhan.demo.replay.ReplayRow;
import org.yizhan.demo.replay.RowFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chaos}: a replay during which the gateway is killed and started again; then {@code verify}. */
@Command(
        name = "chaos",
        description = {
            "断电试验：回放途中反复 kill -9 网关并在原数据上重启，最后核验台账",
            "Kills the gateway during a replay, starts it on the same data, and verifies the ledger at the end"
        })
final class ChaosCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = {"数据文件（JSONL）", "data file, one JSON object a line"})
    private @Nullable Path file;

    @Option(
            names = "--kills",
            defaultValue = "3",
            description = {"断电次数，默认 ${DEFAULT-VALUE}", "how often it is killed"})
    private int kills;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = {"决定断电时刻，默认 ${DEFAULT-VALUE}", "decides at which points"})
    private long seed;

    @Mixin
    private final OutcomeOptions outcome = new OutcomeOptions();

    @Mixin
    private final OwnGatewayOptions own = new OwnGatewayOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        QuietLog.begin();
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        if (kills < 0) {
            throw new UnusableInput("断电次数不能为负", "the number of kills is not negative");
        }
        List<ReplayRow> rows = RowFile.read(Required.given(file));
        try (OwnGateway gateway = own.start()) {
            Chaos chaos = new Chaos(gateway, System.out, kills, seed);
            int status = outcome.print(chaos.of(rows, clock, outcome.patience()));
            int verified = gateway.verify(System.out);
            return Math.max(status, verified);
        }
    }
}
