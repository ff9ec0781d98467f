package org.yizhan.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.WaitingPlace;

/**
 * Whether everything is done that follows from what came in: no message waits to be decided, nothing due to be told, no
 * letter to leave. What lies in an inbox is its owner's. Of other nodes it sees what ledger and broker show: what is due,
 * letters and the queue, not their requests under way or their folders.
 */
final class Rest {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(8);

    private final List<WaitingPlace> places;
    private final List<Following> following;
    private final Clock realTime;
    private final Duration patience;

    /** What follows from decisions, by name, and whether all of it is done. */
    record Following(String name, BooleanSupplier done) {}

    /** @param patience after which what is not done is not waited for any longer */
    Rest(List<WaitingPlace> places, List<Following> following, Clock realTime, Duration patience) {
        this.places = List.copyOf(places);
        this.following = List.copyOf(following);
        this.realTime = realTime;
        this.patience = patience;
    }

    /** Returns once all is done; else, after a long wait, what is not. */
    Optional<String> await() {
        long began = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        Optional<String> busy = busy();
        while (busy.isPresent() && since(began).compareTo(patience) < 0) {
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            busy = busy();
        }
        return busy;
    }

    private Optional<String> busy() {
        // The ledger is asked first, for that costs least, and again after the places that feed it.
        return first(following(), () -> first(waiting(), this::following));
    }

    private static Optional<String> first(Optional<String> one, Supplier<Optional<String>> other) {
        return one.isPresent() ? one : other.get();
    }

    /** Messages that are on their way to a decision. */
    private Optional<String> waiting() {
        Instant asked = realTime.instant();
        return places.stream()
                .filter(place -> decidedUpTo(place).isBefore(asked))
                .findFirst()
                .map(WaitingPlace::place);
    }

    private static Instant decidedUpTo(WaitingPlace place) {
        try {
            return place.decidedUpTo();
        } catch (Unavailable away) {
            return Instant.MIN;
        }
    }

    private Optional<String> following() {
        return following.stream()
                .filter(each -> !each.done().getAsBoolean())
                .findFirst()
                .map(Following::name);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
