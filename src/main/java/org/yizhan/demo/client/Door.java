package org.yizhan.demo.client;

import java.util.concurrent.CompletableFuture;

/** A way in. What is not acknowledged is sent again, same id and same bytes, until the sender's patience ends. */
public interface Door {

    /** Sends; completes with the receipt, exceptionally with {@link NotAcknowledged}. */
    CompletableFuture<Receipt> send(Submission submission);
}
