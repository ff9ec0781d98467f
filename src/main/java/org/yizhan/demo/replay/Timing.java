package org.yizhan.demo.replay;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** When the bureaus send and the organs answer. */
interface Timing {
    /** A row has reached its organ. */
    void assigned(Assigned assigned);

    /**
     * Has every row sent; returns when everything that had its time was acknowledged.
     *
     * @param send sends a row now; completes once it is acknowledged, also where that failed
     */
    void sendAll(Function<PlannedRow, CompletableFuture<?>> send);
}
