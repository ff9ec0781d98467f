package org.yizhan.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The calendars that come with the gateway, from the State Council's notices of the years it knows. */
public final class BuiltInCalendars {
    private static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    private BuiltInCalendars() {}

    /** Their text in the import form, all years together. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        for (int year : YEARS) {
            text.append(read("/calendar/" + year + ".csv"));
        }
        return text.toString();
    }

    private static String read(String resource) {
        try (InputStream in = BuiltInCalendars.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
