package org.yizhan.demo.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.yizhan.demo.benchmark.BenchmarkReport.Pass;
import org.yizhan.demo.benchmark.BenchmarkReport.Spread;
import org.yizhan.demo.benchmark.Traffic.Stopwatch;
import org.yizhan.demo.client.Channel;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.replay.OwnGateway;
import org.yizhan.demo.replay.ProgressBar;

/** Measures a gateway on the machine it shares with its senders, its receivers, its database and its broker. */
public final class Benchmark {
    private final OwnGateway gateway;
    private final PrintStream out;
    private final int messages;
    private final int senders;

    /**
     * @param messages for each channel; half as many go before, unmeasured, for a cold JVM says little
     * @param senders how many at a time wait for their receipts
     */
    public Benchmark(OwnGateway gateway, PrintStream out, int messages, int senders) {
        this.gateway = gateway;
        this.out = out;
        this.messages = messages;
        this.senders = senders;
    }

    /** Warms up, takes the machine's floor, then each channel by itself. */
    public BenchmarkReport run(Clock clock, String setting) throws IOException, InterruptedException {
        Meters meters = new Meters(gateway.access().http());
        try (Exchange exchange = new Exchange(gateway.access())) {
            Traffic traffic = new Traffic(exchange, clock);
            for (Channel channel : List.of(Channel.HTTP, Channel.QUEUE)) {
                out.println("预热 warming up");
                int count = (messages + 1) / 2;
                traffic.send(channel, count, senders, new ProgressBar(out, count));
            }
            double floor = meters.emptyRequests(senders);
            List<Pass> passes = new ArrayList<>();
            for (Channel channel : List.of(Channel.HTTP, Channel.QUEUE)) {
                out.println("测量 measuring");
                passes.add(pass(traffic, channel, meters, floor));
            }
            return new BenchmarkReport(setting + " · 并发 senders " + senders, floor, passes);
        }
    }

    private Pass pass(Traffic traffic, Channel channel, Meters meters, double floor)
            throws IOException, InterruptedException {
        Map<String, Double> before = meters.stages();
        Duration cpu = gateway.cpu();
        long began = System.nanoTime();
        Collection<Stopwatch> all = traffic.send(channel, messages, senders, new ProgressBar(out, messages));
        List<Stopwatch> arrived =
                all.stream().filter(s -> s.acknowledged != 0 && s.arrived != 0).toList();
        double seconds = (System.nanoTime() - began) / 1e9;
        double perSecond = arrived.size() / seconds;
        return new Pass(
                channel == Channel.QUEUE ? "AMQP" : channel.name(),
                messages,
                arrived.size(),
                perSecond,
                perSecond / floor,
                spread(arrived, s -> s.acknowledged - s.sent),
                spread(arrived, s -> s.arrived - s.sent),
                gateway.cpu().minus(cpu).toMillis() / (double) messages,
                Meters.between(before, meters.stages(), messages, seconds));
    }

    private static Spread spread(List<Stopwatch> stopwatches, ToLongFunction<Stopwatch> nanos) {
        return Meters.spread(stopwatches.stream().mapToLong(nanos).toArray());
    }
}
