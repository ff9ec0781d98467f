package org.yizhan.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tables that come with the gateway, inside its jar. */
public final class ResourceText {
    private ResourceText() {}

    /**
     * The text of a resource in UTF-8.
     *
     * @param name absolute, e.g. {@code /calendar/2026.csv}
     * @throws IllegalStateException if the jar lacks it
     */
    public static String read(String name) {
        try (InputStream in = ResourceText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
