package org.yizhan.calendar;

import java.util.List;
import java.util.stream.Collectors;
import org.yizhan.tables.ResourceText;

/** The calendars that come with the gateway, from the State Council's notices of the years it knows. */
public final class BuiltInCalendars {
    private static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    private BuiltInCalendars() {}

    /** Their text in the import form, all years together. */
    public static String text() {
        return YEARS.stream()
                .map(year -> ResourceText.read("/calendar/" + year + ".csv"))
                .collect(Collectors.joining());
    }
}
