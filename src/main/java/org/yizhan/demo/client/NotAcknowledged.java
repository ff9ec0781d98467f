package org.yizhan.demo.client;

import org.jspecify.annotations.Nullable;

/** No receipt could be had for a message: it may or may not be recorded. */
public final class NotAcknowledged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAcknowledged(Submission submission, String reason, @Nullable Throwable cause) {
        super("message " + submission.id() + " of " + submission.sender() + ": " + reason, cause);
    }
}
