package org.yizhan.demo.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The simulated participants' clock: it is what they were told last. */
final class ToldClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.EPOCH;

    void tell(Instant instant) {
        now = instant;
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
        throw new UnsupportedOperationException("the participants live in one zone");
    }
}
