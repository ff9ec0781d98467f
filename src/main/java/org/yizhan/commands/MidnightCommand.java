package org.yizhan.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yizhan.casework.Casework;
import org.yizhan.demo.benchmark.Backstage;
import org.yizhan.demo.benchmark.Midnight;
import org.yizhan.demo.benchmark.Midnight.Plan;
import org.yizhan.demo.benchmark.MidnightReport;
import org.yizhan.demo.client.UnusableInput;
import org.yizhan.demo.replay.OwnCluster;
import org.yizhan.ledger.DueCases;
import org.yizhan.ledger.Outbox;
import org.yizhan.platform.KeptInstant;
import org.yizhan.wire.MessageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code midnight}: many deadlines due at one instant, on several gateways of its own. */
@Command(
        name = "midnight",
        description = {
            "期限基准测试：多个网关进程、一个 PostgreSQL、一个消息代理，大量期限在同一个模拟午夜届满，同时持续收件",
            "Many deadlines due at one simulated midnight on several gateways of its own, while transfers keep coming"
        })
final class MidnightCommand implements Callable<Integer> {
    @Option(
            names = "--cases",
            defaultValue = "100000",
            description = {"大午夜的件数，默认 ${DEFAULT-VALUE}", "cases of the large midnight"})
    private int cases;

    @Option(
            names = "--small",
            defaultValue = "1000",
            description = {"小午夜的件数，默认 ${DEFAULT-VALUE}", "cases of the small midnight"})
    private int small;

    @Option(
            names = "--gateways",
            defaultValue = "3",
            description = {"网关进程数，默认 ${DEFAULT-VALUE}", "gateway processes"})
    private int gateways;

    @Option(
            names = "--rate",
            defaultValue = "20",
            description = {"每秒收件数，默认 ${DEFAULT-VALUE}", "transfers a second meanwhile"})
    private int rate;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = {"平时各段的秒数，默认 ${DEFAULT-VALUE}", "seconds of each measurement without a midnight"})
    private int seconds;

    @Option(
            names = "--kill",
            description = {"大午夜途中杀掉一个网关", "one gateway is killed while the large midnight drains"})
    private boolean kill;

    @Option(
            names = "--home",
            description = {"工作目录，默认为临时目录", "working directory; a temporary one if not given"})
    private @Nullable Path home;

    @Mixin
    private final FigureFiles files = new FigureFiles();

    @Override
    public Integer call() throws IOException, InterruptedException {
        QuietLog.begin();
        if (cases < 1 || small < 1 || gateways < 1 || rate < 1 || seconds < 1) {
            throw new UnusableInput("各项至少为 1", "every number is at least 1");
        }
        if (kill && gateways < 2) {
            throw new UnusableInput("只有一个网关时不能杀", "the only gateway cannot be killed");
        }
        Path directory = home == null ? Files.createTempDirectory("yizhan-") : home;
        List<String> settings = List.of(
                "--yizhan.clock=simulated",
                "--yizhan.clock-start=" + Midnight.START,
                "--yizhan.practice.warning-working-days=0");
        try (OwnCluster cluster = new OwnCluster(directory, settings);
                ConfigurableApplicationContext context = CaseworkAccess.open(cluster.settings("backstage"))) {
            Plan plan = new Plan(cases, small, gateways, rate, seconds, kill);
            MidnightReport report = new Midnight(cluster, backstage(context), System.out, plan)
                    .run("PostgreSQL · 消息代理 broker separate");
            System.out.println(report.asTable());
            files.keep(report);
            return report.whole() ? 0 : 1;
        }
    }

    private static Backstage backstage(ConfigurableApplicationContext context) {
        return new Backstage(
                context.getBean(Casework.class),
                context.getBean(Outbox.class),
                context.getBean(DueCases.class),
                context.getBean(KeptInstant.class),
                context.getBean(MessageReader.class));
    }
}
