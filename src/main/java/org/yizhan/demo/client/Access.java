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
public record Access(URI http, URI broker, Path folder, Credentials credentials) {}
