package org.yizhan.casework;

import java.time.Instant;

/**
 * A place in which messages wait before they are decided: requests under way, files, a queue. A deadline may fire only
 * when nothing received before its instant waits in any of them.
 */
public interface WaitingPlace {

    /** The place as operators know it. */
    String place();

    /**
     * The low-water mark: everything that entered here before this instant, in real time, has been decided. It may lag, it
     * never runs ahead.
     *
     * @throws Casework.Unavailable if the place cannot be looked into now
     */
    Instant decidedUpTo();
}
