package org.yizhan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;
import org.yizhan.tables.TextTable;
import org.yizhan.tables.TextTable.Row;

/**
 * The import form of calendars: rows {@code kind,from,to,region,name}.
 *
 * <p>Kind {@code year} says that {@code from} is a year whose notice is in the text whole; {@code off} lists days off,
 * {@code work} make-up days, both ends counted, {@code to} empty for one day. A region (GB/T 2260 prefix) limits a row
 * to that region; empty means the whole country. The files of several years can be put together in any order.
 */
public final class CalendarText {
    private static final Set<String> REQUIRED = Set.of("kind", "from");
    private static final Set<String> OPTIONAL = Set.of("to", "region", "name");
    private static final int LONGEST = 31;

    private final List<Violation> violations = new ArrayList<>();
    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, Boolean> national = new HashMap<>();
    private final TreeMap<String, Map<LocalDate, Boolean>> regional = new TreeMap<>();

    private CalendarText() {}

    /** What reading a text gave: the calendar, or, if anything is wrong, no calendar. */
    public record Parsed(@Nullable WorkingCalendar calendar, List<Violation> violations) {}

    /** Reads calendars as version {@code version}; every fault is found, each with its line. */
    public static Parsed parse(String text, int version) {
        TextTable table = TextTable.read(text, REQUIRED, OPTIONAL);
        CalendarText reader = new CalendarText();
        reader.violations.addAll(table.violations());
        if (reader.violations.isEmpty()) {
            table.rows().forEach(reader::take);
        }
        List<Violation> found = List.copyOf(reader.violations);
        return new Parsed(found.isEmpty() ? reader.calendar(version) : null, found);
    }

    /** Reads the file of one year, as it is brought in before it is put together with the others. */
    public static Parsed parseYear(String text) {
        Parsed parsed = parse(text, 0);
        WorkingCalendar calendar = parsed.calendar();
        return calendar == null || calendar.years().size() == 1
                ? parsed
                : new Parsed(
                        null,
                        List.of(CalendarRule.NOT_ONE_YEAR.at(
                                null, calendar.years().size())));
    }

    private WorkingCalendar calendar(int version) {
        return new WorkingCalendar(version, years, national, regional);
    }

    private void take(Row row) {
        switch (row.text("kind")) {
            case "year" -> takeYear(row);
            case "off" -> takeDays(row, false);
            case "work" -> takeDays(row, true);
            default -> violations.add(row.breaks(CalendarRule.UNKNOWN_KIND, row.text("kind")));
        }
    }

    private void takeYear(Row row) {
        String year = row.text("from");
        if (!year.matches("\\d{4}")) {
            violations.add(row.breaks(CalendarRule.NOT_A_YEAR, year));
        } else if (!years.add(Integer.valueOf(year))) {
            violations.add(row.breaks(CalendarRule.YEAR_TWICE, year));
        }
    }

    private void takeDays(Row row, boolean work) {
        LocalDate from = date(row, row.text("from"));
        LocalDate to = row.text("to").isEmpty() ? from : date(row, row.text("to"));
        String region = row.text("region");
        if (!region.matches("\\d{0,12}")) {
            violations.add(row.breaks(CalendarRule.NOT_A_REGION, region));
        } else if (from != null && to != null) {
            list(row, from, to, work);
        }
    }

    private void list(Row row, LocalDate from, LocalDate to, boolean work) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))) {
            violations.add(row.breaks(CalendarRule.WRONG_RANGE, from, to, LONGEST));
            return;
        }
        String region = row.text("region");
        Map<LocalDate, Boolean> days =
                region.isEmpty() ? national : regional.computeIfAbsent(region, r -> new HashMap<>());
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Boolean before = days.put(day, work);
            if (before != null && before != work) {
                violations.add(row.breaks(CalendarRule.OFF_AND_WORK, day));
            }
        }
    }

    private @Nullable LocalDate date(Row row, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            violations.add(row.breaks(CalendarRule.NOT_A_DATE, text));
            return null;
        }
    }
}
