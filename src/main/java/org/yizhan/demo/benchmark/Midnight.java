package org.yizhan.demo.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.yizhan.demo.benchmark.MidnightReport.Cpu;
import org.yizhan.demo.benchmark.MidnightReport.Idle;
import org.yizhan.demo.benchmark.MidnightReport.Letters;
import org.yizhan.demo.benchmark.SmallMidnight.Lateness;
import org.yizhan.demo.benchmark.SteadyIntake.Passed;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.HttpDoor;
import org.yizhan.demo.replay.OwnCluster;
import org.yizhan.demo.replay.ProgressBar;
import org.yizhan.demo.territory.Matter;
import org.yizhan.demo.territory.Territory;
import org.yizhan.messages.OrganisationCode;

/**
 * A province's midnight: many written notices (Art. 23) that were owed by the end of one day, overdue at one instant, while
 * transfers keep coming in. First a small one unmeasured, for a cold JVM says little; then one for how late the last is told;
 * then the large one.
 */
public final class Midnight {
    /** A Monday morning; what is delivered then is owed by the end of {@code 2026-03-17}. */
    private static final Instant FIRST_DELIVERED = Instant.parse("2026-03-02T02:00:00Z");

    private static final Instant FIRST = Instant.parse("2026-03-17T16:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant SMALL = FIRST.plus(DAY);
    private static final Instant LARGE = SMALL.plus(DAY);
    /** Simulated time before anything is due. */
    public static final Instant START = FIRST.minus(Duration.ofHours(1));

    /**
     * What is measured.
     *
     * @param large cases of the large midnight
     * @param small cases of the small one
     * @param gateways how many processes
     * @param perSecond transfers a second meanwhile
     * @param seconds how long each measurement takes that has no end of its own
     * @param kill whether one gateway is killed while the large midnight drains
     */
    public record Plan(int large, int small, int gateways, int perSecond, int seconds, boolean kill) {}

    private final OwnCluster cluster;
    private final Backstage stage;
    private final PrintStream out;
    private final Plan plan;
    private final Letterbox letterbox = new Letterbox();
    private final List<Matter> matters;

    public Midnight(OwnCluster cluster, Backstage stage, PrintStream out, Plan plan) {
        this.cluster = cluster;
        this.stage = stage;
        this.out = out;
        this.plan = plan;
        Territory territory = Territory.read();
        this.matters = territory.matters().stream()
                .filter(m -> onQueue(territory, m.bureau()) && onQueue(territory, m.organ()))
                .toList();
    }

    private static boolean onQueue(Territory territory, OrganisationCode code) {
        return territory.find(code).filter(m -> !m.mailbox()).isPresent();
    }

    public MidnightReport run(String setting) throws IOException, InterruptedException {
        double written = written();
        say("启动网关 starting gateways");
        for (int i = 0; i < plan.gateways(); i++) {
            cluster.startGateway();
        }
        List<Access> access = cluster.access();
        try (Exchange exchange = new Exchange(access.get(0))) {
            Set<OrganisationCode> readers = new HashSet<>();
            matters.forEach(matter -> readers.addAll(List.of(matter.bureau(), matter.organ())));
            readers.forEach(code -> exchange.join(code, false).read(letterbox::received));
            return measured(setting, written, access);
        }
    }

    /** Seconds that writing the cases took. */
    private double written() {
        say("备件 preparing");
        long began = System.nanoTime();
        BulkCases bulk = new BulkCases(stage, matters, letterbox);
        bulk.deliver(plan.small(), FIRST_DELIVERED, new ProgressBar(out, plan.small()));
        bulk.deliver(plan.small(), FIRST_DELIVERED.plus(DAY), new ProgressBar(out, plan.small()));
        bulk.deliver(plan.large(), FIRST_DELIVERED.plus(DAY).plus(DAY), new ProgressBar(out, plan.large()));
        return Moments.secondsSince(began);
    }

    private MidnightReport measured(String setting, double written, List<Access> access)
            throws IOException, InterruptedException {
        SteppingClock clock = new SteppingClock(stage.time());
        SteadyIntake intake = new SteadyIntake(doors(access), matters, clock, plan.perSecond());
        say("预热 warming up");
        intake.until(Moments.after(plan.seconds()));
        Idle idle = idle(access);
        SmallMidnight few = new SmallMidnight(stage.due(), letterbox, clock);
        say("小午夜预热 warming up with a small midnight");
        few.at(FIRST, plan.small());
        say("小午夜 the small midnight");
        Lateness late = few.at(SMALL, plan.small());
        clock.moveBefore(LARGE);
        say("平时收件 intake without a midnight");
        Passed calm = intake.until(Moments.after(plan.seconds()));
        say("大午夜 the large midnight");
        OwnCluster.Cpu before = cluster.cpu();
        Duration clients = Meters.ownCpu();
        clock.move(LARGE);
        ProgressBar bar = new ProgressBar(out, letterbox.expected());
        Drain drain = new Drain(letterbox, stage.due(), LARGE, bar, Drain.killing(cluster, plan.kill()));
        Passed busy = intake.until(drain);
        MidnightReport.Pace pace = drain.pace();
        Cpu cpu = Cpu.perCase(cluster.cpu().since(before), Meters.ownCpu().minus(clients), plan.large());
        return new MidnightReport(setting, plan, written, pace, Letters.in(letterbox), idle, late, cpu, calm, busy);
    }

    /** Each begins with another gateway. */
    private static List<HttpDoor> doors(List<Access> access) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return IntStream.range(0, access.size())
                .mapToObj(first -> {
                    List<Access> turned = new ArrayList<>(access);
                    Collections.rotate(turned, first);
                    return new HttpDoor(http, turned);
                })
                .toList();
    }

    /** What a gateway takes while deadlines are open and none is due. */
    private Idle idle(List<Access> access) throws IOException, InterruptedException {
        say("静候 waiting, nothing due");
        OwnCluster.Cpu before = cluster.cpu();
        double watching = watching(access);
        long began = System.nanoTime();
        Moments.until(Moments.after(plan.seconds()));
        double percent = 100 / Moments.secondsSince(began) / plan.gateways();
        return new Idle(
                (watching(access) - watching) * percent,
                cluster.cpu().since(before).gateways().toNanos() / 1e9 * percent);
    }

    private static double watching(List<Access> access) throws IOException, InterruptedException {
        double all = 0;
        for (Access each : access) {
            all += new Meters(each.http()).watching();
        }
        return all;
    }

    private void say(String what) {
        out.println(what);
    }
}
