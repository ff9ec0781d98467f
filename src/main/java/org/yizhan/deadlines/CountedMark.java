package org.yizhan.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What a mark in real time means for the time that counts. They are one, unless time is simulated: then all that entered
 * before the present instant was first seen here counts for an earlier one.
 */
final class CountedMark {
    private final Clock clock;
    private final Clock realTime;
    private final Duration settle;
    private Instant told = Instant.MIN;
    private Instant since = Instant.MIN;

    /** @param settle what is on its way from a channel to the place where it waits */
    CountedMark(Clock clock, Clock realTime, Duration settle) {
        this.clock = clock;
        this.realTime = realTime;
        this.settle = settle;
    }

    /**
     * Everything received before this instant is decided, if everything that entered before {@code mark} is; the distant
     * past while that cannot be said.
     */
    Instant by(Instant mark) {
        Instant settled = mark.minus(settle);
        if (clock.equals(realTime)) {
            return settled;
        }
        Instant now = clock.instant();
        if (!now.equals(told)) {
            told = now;
            since = realTime.instant();
        }
        return settled.isBefore(since) ? Instant.MIN : now;
    }
}
