package org.yizhan.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.WaitingPlace;
import org.yizhan.ledger.DueCases;

/**
 * Up to which instant deadlines may fire: all that was received before it, on any living node and on the broker, has
 * been decided. Each node says for itself how far it is, and only while something is due; what it has said stays true,
 * so an old word is no danger.
 */
final class LowWater {
    private static final Logger log = LoggerFactory.getLogger(LowWater.class);

    private final DueCases cases;
    private final List<WaitingPlace> places;
    private final CountedMark counted;
    private final String node;
    private Instant said = Instant.MIN;
    private boolean silent;

    LowWater(DueCases cases, List<WaitingPlace> places, CountedMark counted, String node) {
        this.cases = cases;
        this.places = List.copyOf(places);
        this.counted = counted;
        this.node = node;
    }

    /** Whose mark it says. */
    String node() {
        return node;
    }

    /** The instant up to which all nodes let fire what is due; this node speaks anew if {@code wanted} is beyond its word. */
    Optional<Instant> raisedTo(Instant wanted) {
        if (said.isBefore(wanted)) {
            own().filter(said::isBefore).ifPresent(this::say);
        }
        return cases.decidedUpTo();
    }

    private void say(Instant mark) {
        cases.decided(node, mark);
        said = mark;
    }

    /** Empty while one of the places cannot be looked into: then nothing fires. */
    private Optional<Instant> own() {
        try {
            Optional<Instant> lowest =
                    places.stream().map(WaitingPlace::decidedUpTo).min(Instant::compareTo);
            if (silent) {
                log.info("deadlines fire again");
                silent = false;
            }
            return lowest.map(counted::by);
        } catch (Unavailable away) {
            if (!silent) {
                log.warn("no deadline fires, for what was received before it may wait: {}", away.getMessage());
                silent = true;
            }
            return Optional.empty();
        }
    }
}
