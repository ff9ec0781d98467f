package org.yizhan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.yizhan.messages.GatewayContent.LimitUnit;

/**
 * Compares due dates with a clerk who crosses off one day after another on a wall calendar: every start of four years
 * with every limit.
 */
class DayByDayTests {
    private static final LocalDate FIRST = LocalDate.of(2023, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final int EVERY = 150_000;
    private static final String OFF_2024 =
            """
            0101 0210 0211 0212 0213 0214 0215 0216 0217 0404 0405 0406 0501 0502 0503 0504 0505 0608 0609 0610 0915
            0916 0917 1001 1002 1003 1004 1005 1006 1007
            """;
    private static final String WORK_2024 = "0204 0218 0407 0428 0511 0914 0929 1012";
    private static final String OFF_2025 =
            """
            0101 0128 0129 0130 0131 0201 0202 0203 0204 0404 0405 0406 0501 0502 0503 0504 0505 0531 0601 0602 1001
            1002 1003 1004 1005 1006 1007 1008
            """;
    private static final String WORK_2025 = "0126 0208 0427 0928 1011";
    private static final String OFF_2026 =
            """
            0101 0102 0103 0215 0216 0217 0218 0219 0220 0221 0222 0223 0404 0405 0406 0501 0502 0503 0504 0505 0619
            0620 0621 0925 0926 0927 1001 1002 1003 1004 1005 1006 1007
            """;
    private static final String WORK_2026 = "0104 0214 0228 0509 0920 1010";

    private final WorkingCalendar calendar = Calendars.builtIn();
    private final Set<LocalDate> crossedOff = crossedOff();

    @Property(tries = EVERY, generation = GenerationMode.EXHAUSTIVE)
    void workingDaysAreThoseNotCrossedOff(
            @ForAll @IntRange(max = 1500) int offset, @ForAll @IntRange(max = 60) int limit) {
        LocalDate start = FIRST.plusDays(offset);
        LocalDate expected = start;
        for (int counted = 0; counted < limit; ) {
            expected = expected.plusDays(1);
            counted += crossedOff.contains(expected) ? 0 : 1;
        }
        assertThat(calendar.due(start, limit, LimitUnit.WORKING_DAY).dueOn()).isEqualTo(expected);
    }

    @Property(tries = EVERY, generation = GenerationMode.EXHAUSTIVE)
    void daysEndOnTheFirstDayNotCrossedOff(
            @ForAll @IntRange(max = 1500) int offset, @ForAll @IntRange(max = 90) int limit) {
        LocalDate start = FIRST.plusDays(offset);
        LocalDate expected = start.plusDays(limit);
        while (crossedOff.contains(expected)) {
            expected = expected.plusDays(1);
        }
        DueDate due = calendar.due(start, limit, LimitUnit.DAY);
        assertThat(due.dueOn()).isEqualTo(expected);
        assertThat(due.unrolledOn()).isEqualTo(start.plusDays(limit));
        assertThat(due.provisional()).isEqualTo(outside(due.unrolledOn()) || outside(expected));
    }

    @Property
    void aLongerLimitNeverEndsEarlier(
            @ForAll @IntRange(max = 1500) int offset, @ForAll @IntRange(max = 60) int limit, @ForAll LimitUnit unit) {
        LocalDate start = FIRST.plusDays(offset);
        assertThat(calendar.due(start, limit + 1, unit).dueOn())
                .isAfterOrEqualTo(calendar.due(start, limit, unit).dueOn());
    }

    private static boolean outside(LocalDate day) {
        return day.getYear() < 2024 || day.getYear() > 2026;
    }

    private static Set<LocalDate> crossedOff() {
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                days.add(day);
            }
        }
        days.addAll(days(2024, OFF_2024));
        days.addAll(days(2025, OFF_2025));
        days.addAll(days(2026, OFF_2026));
        days.removeAll(days(2024, WORK_2024));
        days.removeAll(days(2025, WORK_2025));
        days.removeAll(days(2026, WORK_2026));
        return days;
    }

    private static Set<LocalDate> days(int year, String text) {
        Set<LocalDate> days = new TreeSet<>();
        for (String day : text.strip().split("\\s+", -1)) {
            days.add(LocalDate.of(year, Integer.parseInt(day.substring(0, 2)), Integer.parseInt(day.substring(2))));
        }
        return days;
    }
}
