package org.yizhan.deadlines;

import java.time.Instant;

/** Cases the clock has to be told to although they are not due. */
interface Chore {

    /** The next of them, if there are any now. */
    Due next(Instant now);

    /** True while time that is simulated has to wait for it. */
    default boolean isPending(Instant now) {
        return false;
    }
}
