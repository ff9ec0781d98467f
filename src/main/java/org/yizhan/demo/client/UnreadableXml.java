package org.yizhan.demo.client;

/** What came from the gateway is not the XML it should be. */
public final class UnreadableXml extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableXml(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableXml(String message) {
        super(message);
    }
}
