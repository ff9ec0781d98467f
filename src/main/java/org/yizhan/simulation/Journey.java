package org.yizhan.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.yizhan.platform.SimulatedClock;

/**
 * The way of simulated time to a later instant: it stops wherever something is due, and leaves no instant, the first one
 * included, before everything that follows from what came in is done.
 */
final class Journey {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final long SEEN = SimulatedClock.SEEN_BY_ALL.toNanos();

    private final SimulatedClock clock;
    private final Supplier<Optional<Instant>> nextDue;
    private final Supplier<Optional<String>> rest;
    private final Semaphore turn = new Semaphore(1);

    /**
     * @param nextDue the earliest instant at which something is due
     * @param rest waits until everything is done; what is not, if that takes too long
     */
    Journey(SimulatedClock clock, Supplier<Optional<Instant>> nextDue, Supplier<Optional<String>> rest) {
        this.clock = clock;
        this.nextDue = nextDue;
        this.rest = rest;
    }

    /** @param visited the instants on the way at which something was due */
    record Travelled(Instant from, Instant to, List<Instant> visited) {}

    /**
     * Returns when {@code to} is reached and everything due by then is done.
     *
     * @param to now or later, taken to the millisecond
     */
    Travelled to(Instant to) {
        if (!turn.tryAcquire()) {
            throw ClockRule.MOVING.problem();
        }
        try {
            return travel(to.truncatedTo(ChronoUnit.MILLIS));
        } finally {
            turn.release();
        }
    }

    private Travelled travel(Instant to) {
        Instant from = clock.instant();
        if (to.isBefore(from)) {
            throw ClockRule.BACKWARDS.problem(inWords(from), inWords(to));
        }
        List<Instant> visited = new ArrayList<>();
        arrived(from);
        for (Instant at = from; at.isBefore(to); ) {
            Instant here = at;
            Optional<Instant> next = nextDue.get().filter(here::isBefore).filter(stop -> !stop.isAfter(to));
            at = step(here, next.orElse(to));
            arrived(at);
            next.ifPresent(visited::add);
        }
        return new Travelled(from, to, List.copyOf(visited));
    }

    private Instant step(Instant from, Instant to) {
        if (!clock.move(from, to)) {
            // Another node's journey: its next stop is not ours.
            throw ClockRule.MOVING.problem();
        }
        untilEveryNodeTells();
        return to;
    }

    /** Before that, what looks done may not have been looked at by the time it is now. */
    private static void untilEveryNodeTells() {
        long began = System.nanoTime();
        for (long left = SEEN; left > 0; left = SEEN - (System.nanoTime() - began)) {
            LockSupport.parkNanos(left);
        }
    }

    private void arrived(Instant at) {
        rest.get().ifPresent(busy -> {
            throw ClockRule.NOT_AT_REST.problem(inWords(at), busy);
        });
    }

    private static String inWords(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime().toString();
    }
}
