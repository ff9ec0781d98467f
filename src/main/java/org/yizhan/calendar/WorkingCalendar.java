package org.yizhan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.yizhan.messages.GatewayContent.LimitUnit;

/**
 * Days off and make-up days of the years known; immutable.
 *
 * <p>A working day is a weekday that is not listed as a day off, or a weekend day listed as a make-up day. A year that
 * is not known counts plain weekends, and every due date that met it says so.
 */
public final class WorkingCalendar {
    private final int version;
    private final Set<Integer> years;
    private final Map<LocalDate, Boolean> national;
    private final SortedMap<String, Map<LocalDate, Boolean>> regional;
    private final boolean rolls;

    /**
     * @param national true for a make-up day, false for a day off
     * @param regional the same by region prefix; a longer prefix sorts, and so is laid over, after its own prefix
     */
    WorkingCalendar(
            int version,
            Set<Integer> years,
            Map<LocalDate, Boolean> national,
            SortedMap<String, Map<LocalDate, Boolean>> regional) {
        this(version, years, national, regional, true);
    }

    private WorkingCalendar(
            int version,
            Set<Integer> years,
            Map<LocalDate, Boolean> national,
            SortedMap<String, Map<LocalDate, Boolean>> regional,
            boolean rolls) {
        this.version = version;
        this.years = Set.copyOf(years);
        this.national = Map.copyOf(national);
        this.regional = regional;
        this.rolls = rolls;
    }

    /** This calendar for a site where a last day that is a holiday moves to the next working day, or does not. */
    public WorkingCalendar rolling(boolean rollOver) {
        return new WorkingCalendar(version, years, national, regional, rollOver);
    }

    public int version() {
        return version;
    }

    /** The years whose days off are known. */
    public Set<Integer> years() {
        return years;
    }

    /** This calendar with the days off of the regions that {@code territory} (GB/T 2260) lies in laid over it. */
    public WorkingCalendar in(String territory) {
        if (regional.keySet().stream().noneMatch(territory::startsWith)) {
            return this;
        }
        Map<LocalDate, Boolean> days = new HashMap<>(national);
        regional.forEach((region, own) -> {
            if (territory.startsWith(region)) {
                days.putAll(own);
            }
        });
        return new WorkingCalendar(version, years, days, regional, rolls);
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean listed = national.get(day);
        return listed != null ? listed : !isWeekend(day);
    }

    /** The day that many working days before {@code day}; the day itself for 0. */
    public LocalDate workingDaysBefore(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.minusDays(1);
            left -= isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    /** True if nothing is known of the day's year: whether it is worked on is an assumption. */
    public boolean isProvisional(LocalDate day) {
        return !years.contains(day.getYear()) && !national.containsKey(day);
    }

    /**
     * The last day of a limit that runs from {@code start}, itself not counted (民法典 201, 203 by analogy).
     *
     * @param limit number of units, 0 or more
     */
    public DueDate due(LocalDate start, int limit, LimitUnit unit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + limit);
        }
        return switch (unit) {
            case DAY -> rolled(start.plusDays(limit));
            case WORKING_DAY -> afterWorkingDays(start, limit);
        };
    }

    private DueDate rolled(LocalDate last) {
        boolean provisional = isProvisional(last);
        LocalDate day = last;
        while (rolls && !isWorkingDay(day)) {
            day = day.plusDays(1);
            provisional |= isProvisional(day);
        }
        return new DueDate(day, last, provisional);
    }

    private DueDate afterWorkingDays(LocalDate start, int limit) {
        boolean provisional = false;
        LocalDate day = start;
        int left = limit;
        while (left > 0) {
            day = day.plusDays(1);
            provisional |= isProvisional(day);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return new DueDate(day, day, provisional);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
