package org.yizhan.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.yizhan.casework.Arrivals;
import org.yizhan.casework.CaseworkNode;
import org.yizhan.casework.WaitingPlace;
import org.yizhan.ledger.DueCases;

/** A node that watches deadlines, its steps taken by hand; messages wait in a queue of its own, and where a test says. */
public final class WatchedNode implements AutoCloseable {
    private static final DeadlineSettings SETTINGS =
            new DeadlineSettings(Duration.ofMillis(5), Duration.ofMillis(0), 32, 1);

    private final CaseworkNode casework;
    private final DueCases cases;
    private final Arrivals queue;
    private final AssumedDates assumed;
    private final Watch watch;
    private final ClockTold clockTold;
    private int told;

    public WatchedNode(CaseworkNode casework, Clock clock, WaitingPlace... more) {
        this.casework = casework;
        this.cases = casework.ledger().dueCases();
        this.queue = new Arrivals("queue", clock);
        LowWater lowWater = new LowWater(
                cases,
                Stream.concat(Stream.of(queue, casework.place()), Stream.of(more))
                        .toList(),
                new CountedMark(clock, clock, SETTINGS.settle()),
                casework.name());
        assumed = new AssumedDates(
                cases, lowWater, () -> casework.world().calendar().version(), casework.name());
        watch = new Watch(
                cases,
                lowWater,
                List.of(
                        new CatchUp(cases, lowWater, casework.name()),
                        assumed,
                        new Heirs(
                                casework.ledger().estates(),
                                casework.ledger().secrets(),
                                lowWater,
                                () -> casework.world().directory())),
                new Pace(Pace.Letters.of(casework.ledger().outbox()), () -> 0, SETTINGS),
                SETTINGS,
                clock);
        clockTold = new ClockTold(casework.casework());
        watch.start();
        live();
    }

    WatchFigures figures() {
        return new WatchFigures(watch, clockTold);
    }

    public CaseworkNode casework() {
        return casework;
    }

    AssumedDates assumed() {
        return assumed;
    }

    Arrivals queue() {
        return queue;
    }

    /** It holds its lanes and carries what letters there are. */
    public void live() {
        watch.start();
        casework.carry();
    }

    /** How many cases it was told were due. */
    int told() {
        return told;
    }

    private int once() throws InterruptedException {
        Due due = watch.due();
        if (due.isEmpty()) {
            return 0;
        }
        clockTold.tell(due);
        told += due.chore() ? 0 : due.cases().size();
        return due.cases().size();
    }

    public void look(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            once();
        }
    }

    /** Looks until it has told something. */
    void toldOnce() throws InterruptedException {
        int before = told;
        while (told == before) {
            once();
        }
    }

    /** Tells all that is due here, and carries what follows. */
    public void drain() throws InterruptedException {
        int quiet = 0;
        while (quiet < 5) {
            quiet = once() == 0 ? quiet + 1 : 0;
        }
        casework.carry();
    }

    @Override
    public void close() {
        watch.stop();
        casework.close();
    }
}
