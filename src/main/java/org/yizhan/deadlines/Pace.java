package org.yizhan.deadlines;

import java.time.Duration;

/**
 * A few cases due at once are told at full speed; of a province's midnight the rest is told at half speed, for telling
 * takes from the same processors, disk and database as the door.
 */
final class Pace {
    /** More than the share of one of three nodes in a thousand cases. */
    static final int AT_FULL_SPEED = 512;

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private int told;
    private long handedOut;

    /** So many cases are handed out now. */
    void handOut(int cases) {
        told += cases;
        handedOut = System.nanoTime();
    }

    /** Nothing is due any more: the next few may run. */
    void recover() {
        told = 0;
    }

    /** How long to rest before the next cases, now that the last ones are recorded: as long as those took. */
    Duration rest() {
        if (told <= AT_FULL_SPEED) {
            return Duration.ZERO;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - handedOut);
        return took.compareTo(LONGEST) < 0 ? took : LONGEST;
    }
}
