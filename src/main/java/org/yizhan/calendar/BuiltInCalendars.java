package org.yizhan.calendar;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yizhan.tables.ResourceText;

/** The calendars that come with the gateway, from the State Council's notices of the years it knows. */
public final class BuiltInCalendars {
    private static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    private BuiltInCalendars() {}

    /** The text of each year in the import form. */
    public static SortedMap<Integer, String> byYear() {
        SortedMap<Integer, String> texts = new TreeMap<>();
        YEARS.forEach(year -> texts.put(year, ResourceText.read("/calendar/" + year + ".csv")));
        return texts;
    }

    /** All years together in the import form. */
    public static String text() {
        return String.join("", byYear().values());
    }
}
