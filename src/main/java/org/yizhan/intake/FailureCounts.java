package org.yizhan.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts how often the gateway itself failed on one and the same message of queue or folder. Kept in memory: a restart
 * gives a message its attempts back, and the oldest counts are forgotten first.
 */
@Component
final class FailureCounts {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Integer> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Counts one more failure; how many there were. */
    synchronized int add(String message) {
        return counts.merge(message, 1, Integer::sum);
    }

    synchronized void forget(String message) {
        counts.remove(message);
    }
}
