package org.yizhan.demo.client;

import jakarta.jms.JMSException;

/** The broker could not be reached, or refused this organisation. */
public final class QueueFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueueFailed(String message, JMSException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
