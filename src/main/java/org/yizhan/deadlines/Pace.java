package org.yizhan.deadlines;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.yizhan.ledger.Outbox;

/**
 * A few cases due at once are told at full speed, before anything else: even the letters that follow from them wait until
 * all are told, two seconds at most. Of a province's midnight the rest is told in small
 * groups, at half speed, after the letters that wait, and only while the machine has processors to spare: telling takes
 * from the same processors, disk and database as the door. A second of waiting is the most, so that a load that stays
 * silences no clock.
 */
final class Pace {
    /** More than the share of one of three nodes in a thousand cases. */
    static final int AT_FULL_SPEED = 512;

    /** So many moments letters and the door may go first. */
    static final int OTHERS_FIRST = 50;

    private static final int PART_OF_A_GROUP = 4;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final Duration LETTERS_HELD = Duration.ofMillis(500);

    private final Letters letters;
    private final DoubleSupplier load;
    private final DeadlineSettings settings;
    private int told;
    private int waited;
    private long handedOut;

    /** What leaves beside. */
    interface Letters {
        /** More wait than leave at once. */
        boolean isBehind();

        /** They wait so long; zero lets them go. */
        void hold(Duration atMost);

        /** Those of an outbox. */
        static Letters of(Outbox outbox) {
            return new Letters() {
                @Override
                public boolean isBehind() {
                    return outbox.isBehind();
                }

                @Override
                public void hold(Duration atMost) {
                    outbox.hold(atMost);
                }
            };
        }
    }

    /** @param load the part of the machine's processors that is at work */
    Pace(Letters letters, DoubleSupplier load, DeadlineSettings settings) {
        this.letters = letters;
        this.load = load;
        this.settings = settings;
    }

    /** How many cases to hand out next, at most. */
    int group() {
        return runs() ? settings.atOnce() : Math.max(1, settings.atOnce() / PART_OF_A_GROUP);
    }

    private boolean runs() {
        return told < AT_FULL_SPEED;
    }

    /** So many cases are handed out now. */
    void handOut(int cases) {
        told += cases;
        boolean moreToRun = runs() && cases == settings.atOnce();
        letters.hold(moreToRun ? LETTERS_HELD : Duration.ZERO);
        handedOut = System.nanoTime();
    }

    /** Nothing is due any more: the next few may run. */
    void recover() {
        if (told > 0) {
            letters.hold(Duration.ZERO);
        }
        told = 0;
        waited = 0;
    }

    /** True while others go first; asked a moment later again. */
    boolean othersFirst() {
        boolean wait =
                !runs() && waited < OTHERS_FIRST && (letters.isBehind() || load.getAsDouble() > settings.busyAbove());
        waited = wait ? waited + 1 : 0;
        return wait;
    }

    /** How long to rest before the next cases, now that the last ones are recorded: as long as those took. */
    Duration rest() {
        if (runs()) {
            return Duration.ZERO;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - handedOut);
        return took.compareTo(LONGEST) < 0 ? took : LONGEST;
    }
}
