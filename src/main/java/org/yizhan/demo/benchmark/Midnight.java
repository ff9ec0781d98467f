package org.yizhan.demo.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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
 * transfers keep coming in. First a small one, for how late the last is told; then the large one.
 */
public final class Midnight {
    /** A Monday morning; what is delivered then is owed by the end of {@code 2026-03-17}. */
    private static final Instant SMALL_DELIVERED = Instant.parse("2026-03-02T02:00:00Z");

    private static final Instant SMALL = Instant.parse("2026-03-17T16:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LARGE = SMALL.plus(DAY);
    /** Simulated time before anything is due. */
    public static final Instant START = SMALL.minus(Duration.ofHours(1));

    private static final long STALLED_NANOS = TimeUnit.MINUTES.toNanos(3);

    /**
     * What is measured.
     *
     * @param large cases of the large midnight
     * @param small cases of the small one
     * @param gateways how many processes
     * @param perSecond transfers a second meanwhile
     * @param seconds how long each measurement takes that has no end of its own
     */
    public record Plan(int large, int small, int gateways, int perSecond, int seconds) {}

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
        say("备件 preparing");
        BulkCases bulk = new BulkCases(stage, matters);
        bulk.deliver(plan.small(), SMALL_DELIVERED, new ProgressBar(out, plan.small()));
        bulk.deliver(plan.large(), SMALL_DELIVERED.plus(DAY), new ProgressBar(out, plan.large()));
        say("启动网关 starting gateways");
        for (int i = 0; i < plan.gateways(); i++) {
            cluster.startGateway();
        }
        List<Access> access = cluster.access();
        try (Exchange exchange = new Exchange(access.get(0))) {
            Set<OrganisationCode> readers = new HashSet<>();
            matters.forEach(matter -> readers.addAll(List.of(matter.bureau(), matter.organ())));
            readers.forEach(code -> exchange.join(code, false).listen(letterbox::received));
            return measured(setting, access);
        }
    }

    private MidnightReport measured(String setting, List<Access> access) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        SteppingClock clock = new SteppingClock(stage.time());
        List<HttpDoor> doors =
                access.stream().map(each -> new HttpDoor(http, each)).toList();
        SteadyIntake intake = new SteadyIntake(doors, matters, clock, plan.perSecond());
        say("预热 warming up");
        intake.until(after(plan.seconds()));
        MidnightReport.Idle idle = idle(access);
        say("小午夜 the small midnight");
        double late = small(clock);
        clock.moveBefore(LARGE);
        say("平时收件 intake without a midnight");
        Passed calm = intake.until(after(plan.seconds()));
        say("大午夜 the large midnight");
        clock.move(LARGE);
        long began = System.nanoTime();
        Passed busy = intake.until(drained(began));
        double seconds = (System.nanoTime() - began) / 1e9;
        return new MidnightReport(
                setting,
                plan,
                new MidnightReport.Letters(
                        letterbox.cases(), letterbox.all(), letterbox.twice(), letterbox.isWhole(expected())),
                idle,
                new MidnightReport.Pace(late, seconds),
                calm,
                busy);
    }

    private int expected() {
        return plan.small() + plan.large();
    }

    /** What a gateway takes while deadlines are open and none is due. */
    private MidnightReport.Idle idle(List<Access> access) throws IOException, InterruptedException {
        say("静候 waiting, nothing due");
        Duration cpu = cluster.cpu();
        double watching = watching(access);
        long began = System.nanoTime();
        until(after(plan.seconds()));
        double percent = 100e9 / (System.nanoTime() - began) / plan.gateways();
        return new MidnightReport.Idle(
                (watching(access) - watching) * percent,
                cluster.cpu().minus(cpu).toNanos() / 1e9 * percent);
    }

    private static double watching(List<Access> access) throws IOException, InterruptedException {
        double all = 0;
        for (Access each : access) {
            all += new Meters(each.http()).watching();
        }
        return all;
    }

    /** Seconds of real time from the midnight until the last of its cases has been told and recorded. */
    private double small(SteppingClock clock) {
        clock.moveBefore(SMALL);
        until(after(1));
        clock.move(SMALL);
        long began = System.nanoTime();
        BooleanSupplier stalled = () -> System.nanoTime() - began > STALLED_NANOS;
        until(() -> stage.due().count(SMALL) == 0 || stalled.getAsBoolean());
        double seconds = (System.nanoTime() - began) / 1e9;
        until(() -> letterbox.all() >= plan.small() * Letterbox.LETTERS_PER_CASE || stalled.getAsBoolean());
        return seconds;
    }

    /** True once every letter of the midnight was read, or none came for long. */
    private BooleanSupplier drained(long began) {
        ProgressBar bar = new ProgressBar(out, expected() * Letterbox.LETTERS_PER_CASE);
        long[] last = {began, letterbox.all()};
        return () -> {
            int all = letterbox.all();
            if (all != last[1]) {
                last[0] = System.nanoTime();
                last[1] = all;
            }
            bar.show(all, "信件 letters " + all);
            return all >= expected() * Letterbox.LETTERS_PER_CASE || System.nanoTime() - last[0] > STALLED_NANOS;
        };
    }

    private static BooleanSupplier after(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() > end;
    }

    private static void until(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private void say(String what) {
        out.println(what);
    }
}
