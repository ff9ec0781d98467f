package org.yizhan.demo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yizhan.demo.benchmark.BenchmarkReport.Spread;
import org.yizhan.demo.benchmark.BenchmarkReport.Stage;

/** What is read off: the gateway's own timers, as production exposes them, and the machine's floor. */
final class Meters {
    private static final List<String> STAGES = List.of("read", "decide", "record", "send");
    private static final Pattern SUM =
            Pattern.compile("(?m)^yizhan_stage_seconds_sum\\{[^}]*stage=\"(\\w+)\"[^}]*} (\\S+)$");
    private static final Pattern WATCH =
            Pattern.compile("(?m)^yizhan_deadlines_cpu_seconds_total(?:\\{[^}]*})? (\\S+)$");
    private static final long FLOOR_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;

    Meters(URI gateway) {
        this.gateway = gateway;
    }

    /** Seconds spent in each stage since the gateway's start. */
    Map<String, Double> stages() throws IOException, InterruptedException {
        return parse(prometheus());
    }

    private String prometheus() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve("/actuator/prometheus")).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /** Seconds of processor time that looking for due deadlines took since the gateway's start. */
    double watching() throws IOException, InterruptedException {
        return watching(prometheus());
    }

    /** Processor time of this process. */
    static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    static double watching(String prometheus) {
        Matcher line = WATCH.matcher(prometheus);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    static Map<String, Double> parse(String prometheus) {
        Map<String, Double> seconds = new HashMap<>();
        Matcher line = SUM.matcher(prometheus);
        while (line.find()) {
            seconds.put(line.group(1), Double.parseDouble(line.group(2)));
        }
        return seconds;
    }

    /** The stages in the order of the way, from two readings {@code elapsed} seconds apart. */
    static List<Stage> between(Map<String, Double> before, Map<String, Double> after, int messages, double elapsed) {
        Map<String, Double> spent = new HashMap<>();
        STAGES.forEach(name -> spent.put(name, after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0)));
        double all = spent.values().stream().mapToDouble(Double::doubleValue).sum();
        return STAGES.stream()
                .map(name -> {
                    double seconds = spent.getOrDefault(name, 0.0);
                    return new Stage(name, seconds * 1000 / messages, all == 0 ? 0 : seconds / all, seconds / elapsed);
                })
                .toList();
    }

    /** Answers per second of the gateway's emptiest address, with {@code senders} requests under way. */
    double emptyRequests(int senders) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/actuator/health/liveness"))
                .build();
        Semaphore permits = new Semaphore(senders);
        AtomicInteger answered = new AtomicInteger();
        long began = System.nanoTime();
        while (System.nanoTime() - began < FLOOR_NANOS) {
            permits.acquireUninterruptibly();
            var unused = client.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                answered.addAndGet(failure == null ? 1 : 0);
                permits.release();
            });
        }
        permits.acquireUninterruptibly(senders);
        return answered.get() * 1e9 / (System.nanoTime() - began);
    }

    /** In ms, by nearest rank; 0 of none. */
    static Spread spread(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Spread(rank(sorted, 50), rank(sorted, 99));
    }

    private static double rank(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(sorted.length * percent + 99) / 100 - 1] / 1e6;
    }
}
