package org.yizhan.demo.client;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where an exchange is reached.
 *
 * @param http base address, e.g. {@code http://localhost:8080}
 * @param broker AMQP address, e.g. {@code amqp://localhost:61616}
 * @param folder the watched folder, with a sub-folder per organisation
 */
public record Access(URI http, URI broker, Path folder, Credentials credentials) {
    private static final URI USUAL_BROKER = URI.create("amqp://localhost:61616");
    private static final Path USUAL_FOLDER = Path.of("yizhan-data", "folder");

    /** For those who use HTTP and mailboxes only. */
    public static Access overHttp(URI http, Credentials credentials) {
        return new Access(http, USUAL_BROKER, USUAL_FOLDER, credentials);
    }
}
