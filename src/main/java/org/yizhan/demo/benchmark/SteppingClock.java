package org.yizhan.demo.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.yizhan.platform.KeptInstant;

/** The simulated time of the gateways, moved from here. */
final class SteppingClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A sender's clock may be ahead by so much, and a gateway tells the former time for a moment. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final KeptInstant kept;
    private volatile Instant now;

    SteppingClock(KeptInstant kept) {
        this.kept = kept;
        this.now = kept.read();
    }

    /** To just before {@code instant}. */
    void moveBefore(Instant instant) {
        move(instant.minus(STEP));
    }

    void move(Instant to) {
        if (!kept.move(now, to)) {
            throw new IllegalStateException("somebody else moves simulated time");
        }
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the organisations' zone is Asia/Shanghai");
    }
}
