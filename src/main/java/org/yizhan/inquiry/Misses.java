package org.yizhan.inquiry;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yizhan.messages.OrganisationCode;

/** How many codes in vain an organisation asked for in this minute, on this node: so that codes cannot be tried out. */
final class Misses {
    private final int perMinute;
    private final Clock clock;
    private final Map<OrganisationCode, Minute> minutes = new ConcurrentHashMap<>();

    private record Minute(long number, int misses) {}

    Misses(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    boolean areTooMany(OrganisationCode organisation) {
        Minute last = minutes.get(organisation);
        return last != null && last.number() == now() && last.misses() >= perMinute;
    }

    void add(OrganisationCode organisation) {
        long now = now();
        minutes.merge(
                organisation,
                new Minute(now, 1),
                (last, first) -> last.number() == now ? new Minute(now, last.misses() + 1) : first);
    }

    private long now() {
        return clock.instant().getEpochSecond() / 60;
    }
}
