package org.yizhan.commands;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.yizhan.demo.benchmark.Benchmark;
import org.yizhan.demo.benchmark.BenchmarkReport;
import org.yizhan.demo.client.UnusableInput;
import org.yizhan.demo.replay.OwnGateway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmark}: how fast a gateway of its own is here, and where the time goes. */
@Command(
        name = "benchmark",
        description = {
            "基准测试：自起网关，经 HTTP 与 AMQP 转送，量出速率、时延、处理器用时和各阶段占比",
            "Drives a gateway of its own over HTTP and AMQP: rate, latency, CPU time, and each stage's share"
        })
final class BenchmarkCommand implements Callable<Integer> {
    @Option(
            names = "--messages",
            defaultValue = "1000",
            description = {"每个通道的件数，默认 ${DEFAULT-VALUE}", "transfers for each channel"})
    private int messages;

    @Option(
            names = "--senders",
            defaultValue = "16",
            description = {"同时等待回执的件数，默认 ${DEFAULT-VALUE}", "how many at a time wait for their receipts"})
    private int senders;

    @Mixin
    private final FigureFiles files = new FigureFiles();

    @Mixin
    private final OwnGatewayOptions own = new OwnGatewayOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        QuietLog.begin();
        if (messages < 1 || senders < 1) {
            throw new UnusableInput("件数与并发数至少为 1", "messages and senders are at least 1");
        }
        try (OwnGateway gateway = own.start()) {
            Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
            BenchmarkReport figures = new Benchmark(gateway, System.out, messages, senders).run(clock, own.inWords());
            System.out.println(figures.asTable());
            files.keep(figures);
            return figures.whole() ? 0 : 1;
        }
    }
}
