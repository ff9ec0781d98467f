package org.yizhan.deadlines;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.SmartLifecycle;
import org.yizhan.ledger.DueCases;
import org.yizhan.ledger.DueCases.DueCase;

/**
 * Finds the cases that are due on this node's lanes, once everything received before has been decided. It sleeps until
 * the next one is due, or until it is woken; how fast many are told is for its {@link Pace}.
 */
public final class Watch implements SmartLifecycle {
    /** With the outbox: before the routes, and before the door opens. */
    private static final int PHASE = -500;
    /** As the outbox's: whichever ends last, a node that has died then stops nobody any longer. */
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** The first pause while something is due that this node cannot tell; each one after it is twice as long. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final DueCases cases;
    private final LowWater lowWater;
    private final List<Chore> chores;
    private final DeadlineSettings settings;
    private final Clock clock;
    private final String node;
    private final Stuck stuck = new Stuck();
    private final Pace pace;
    private final Semaphore wakes = new Semaphore(0);
    private final LongAdder cpu = new LongAdder();
    private Duration pause = MOMENT;
    private volatile boolean running;

    Watch(DueCases cases, LowWater lowWater, List<Chore> chores, Pace pace, DeadlineSettings settings, Clock clock) {
        this.cases = cases;
        this.lowWater = lowWater;
        this.chores = chores;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
        this.node = lowWater.node();
    }

    /** The next cases to tell the clock to, oldest and urgent ones first; none after a pause without any. */
    Due due() throws InterruptedException {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            return look();
        } finally {
            cpu.add(THREADS.getCurrentThreadCpuTime() - before);
        }
    }

    private Due look() throws InterruptedException {
        Instant now = clock.instant();
        for (Chore chore : chores) {
            Due due = chore.next(now);
            if (!due.isEmpty()) {
                return due;
            }
        }
        Optional<Instant> next = cases.next();
        if (next.isEmpty() || next.get().isAfter(now)) {
            pause = MOMENT;
            pace.recover();
            sleep(next.map(at -> Duration.between(now, at)).orElse(settings.lookEvery()));
            return Due.NOTHING;
        }
        if (pace.othersFirst()) {
            sleep(MOMENT);
            return Due.NOTHING;
        }
        sleep(pace.rest());
        return lookedFor(now);
    }

    private Due lookedFor(Instant now) throws InterruptedException {
        Due due = dueBy(now);
        if (due.isEmpty()) {
            sleep(pause);
            pause = shorter(pause.multipliedBy(2), settings.lookEvery());
        } else {
            pause = MOMENT;
            pace.handOut(due.cases().size());
        }
        return due;
    }

    private Due dueBy(Instant now) {
        Optional<Instant> upTo = lowWater.raisedTo(cases.latest(now).orElse(now));
        if (upTo.isEmpty()) {
            return Due.NOTHING;
        }
        Instant at = upTo.get().isBefore(now) ? upTo.get() : now;
        int most = pace.group();
        List<DueCase> found = stuck.leftOut(cases.due(node, at, most + stuck.count()), clock.instant());
        List<DueCase> first = found.subList(0, Math.min(found.size(), most));
        stuck.told(first);
        return new Due(at, first, false);
    }

    /** Processor time that looking for what is due has taken, since this process began. */
    Duration cpu() {
        return Duration.ofNanos(cpu.sum());
    }

    /** How long the oldest due case waits to be told already, on whichever node's lanes; zero if none does. */
    Duration lag() {
        Instant now = clock.instant();
        return cases.next()
                .filter(now::isAfter)
                .map(at -> Duration.between(at, now))
                .orElse(Duration.ZERO);
    }

    /** How many cases are due and not told yet, on all nodes. */
    long waiting() {
        return cases.count(clock.instant());
    }

    /** True while nothing is due that could be told now. */
    public boolean isIdle() {
        Instant now = clock.instant();
        return cases.next().filter(next -> !next.isAfter(now)).isEmpty()
                && chores.stream().noneMatch(chore -> chore.isPending(now));
    }

    /** Time has jumped: it looks at once. */
    public void wake() {
        wakes.release();
    }

    private void sleep(Duration wanted) throws InterruptedException {
        if (wanted.isZero()) {
            return;
        }
        Duration atMost = shorter(wanted, settings.lookEvery());
        if (wakes.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            wakes.drainPermits();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void start() {
        cases.join(node, LEASE);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
