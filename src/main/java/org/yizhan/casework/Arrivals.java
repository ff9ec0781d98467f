package org.yizhan.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;

/** When the messages arrived that are under way here. Arriving and asking exclude each other: no instant slips between. */
public final class Arrivals implements WaitingPlace {
    private final String place;
    private final Clock clock;
    private final TreeMap<Instant, Integer> open = new TreeMap<>();

    public Arrivals(String place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /** Takes in a message that arrives now; the instant that counts for it. */
    public synchronized Instant arrive() {
        Instant now = clock.instant();
        arrived(now);
        return now;
    }

    /** Takes in a message that arrived at a known instant, in another place that has not let it go yet. */
    public synchronized void arrived(Instant at) {
        open.merge(at, 1, Integer::sum);
    }

    /** The message that arrived at {@code at} is decided, or never will be. */
    public synchronized void left(Instant at) {
        open.computeIfPresent(at, (same, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public synchronized Instant decidedUpTo() {
        return open.isEmpty() ? clock.instant() : open.firstKey();
    }
}
