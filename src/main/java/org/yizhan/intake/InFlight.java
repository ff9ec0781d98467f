package org.yizhan.intake;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts the HTTP messages under way, in all and of each organisation. */
@Component
final class InFlight {
    enum Entry {
        LET_IN,
        TOO_MANY_OF_ONE,
        FULL
    }

    private final IntakeSettings settings;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> byOrganisation = new ConcurrentHashMap<>();

    InFlight(IntakeSettings settings) {
        this.settings = settings;
    }

    /** Counts one more of the organisation if there is room; who was let in leaves once. */
    Entry enter(String organisation) {
        if (all.incrementAndGet() > settings.inFlight()) {
            all.decrementAndGet();
            return Entry.FULL;
        }
        if (byOrganisation.merge(organisation, 1, Integer::sum) > settings.inFlightPerOrganisation()) {
            leave(organisation);
            return Entry.TOO_MANY_OF_ONE;
        }
        return Entry.LET_IN;
    }

    void leave(String organisation) {
        byOrganisation.computeIfPresent(organisation, (code, count) -> count == 1 ? null : count - 1);
        all.decrementAndGet();
    }
}
