package org.yizhan.platform;

import java.time.Instant;

/** Where simulated time is kept for all nodes. Never inside a caller's transaction: what another node moved must show. */
public interface KeptInstant {

    /** The instant kept; where none is, {@code first} is from now on. */
    Instant begin(Instant first);

    /** The instant kept. */
    Instant read();

    /** Moves it on; false, and nothing is changed, if it is not {@code from} any more. */
    boolean move(Instant from, Instant to);
}
