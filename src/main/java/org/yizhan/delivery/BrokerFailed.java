package org.yizhan.delivery;

import org.jspecify.annotations.Nullable;

/** The broker cannot be started, reached or asked. */
public final class BrokerFailed extends RuntimeException {
    BrokerFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
