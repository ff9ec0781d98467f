package org.yizhan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yizhan.messages.GatewayContent.LimitUnit.DAY;
import static org.yizhan.messages.GatewayContent.LimitUnit.WORKING_DAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTests {
    private final WorkingCalendar calendar = Calendars.builtIn();

    /** Received; 1, 3, 5, 10 working days; 15 and 60 days, raw and rolled. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-07, 2024-02-08, 2024-02-18, 2024-02-20, 2024-02-27, 2024-02-22, 2024-02-22, 2024-04-07, 2024-04-07",
        "2025-01-22, 2025-01-23, 2025-01-26, 2025-02-05, 2025-02-11, 2025-02-06, 2025-02-06, 2025-03-23, 2025-03-24",
        "2025-01-24, 2025-01-26, 2025-02-05, 2025-02-07, 2025-02-13, 2025-02-08, 2025-02-08, 2025-03-25, 2025-03-25",
        "2025-09-26, 2025-09-28, 2025-09-30, 2025-10-10, 2025-10-16, 2025-10-11, 2025-10-11, 2025-11-25, 2025-11-25",
        "2026-02-12, 2026-02-13, 2026-02-24, 2026-02-26, 2026-03-04, 2026-02-27, 2026-02-27, 2026-04-13, 2026-04-13",
        "2026-04-30, 2026-05-06, 2026-05-08, 2026-05-11, 2026-05-18, 2026-05-15, 2026-05-15, 2026-06-29, 2026-06-29",
        "2026-09-18, 2026-09-20, 2026-09-22, 2026-09-24, 2026-10-09, 2026-10-03, 2026-10-08, 2026-11-17, 2026-11-17",
        "2026-09-28, 2026-09-29, 2026-10-08, 2026-10-10, 2026-10-16, 2026-10-13, 2026-10-13, 2026-11-27, 2026-11-27",
        "2026-09-30, 2026-10-08, 2026-10-10, 2026-10-13, 2026-10-20, 2026-10-15, 2026-10-15, 2026-11-29, 2026-11-30",
        "2025-10-04, 2025-10-09, 2025-10-11, 2025-10-14, 2025-10-21, 2025-10-19, 2025-10-20, 2025-12-03, 2025-12-03",
        "2026-02-15, 2026-02-24, 2026-02-26, 2026-02-28, 2026-03-06, 2026-03-02, 2026-03-02, 2026-04-16, 2026-04-16",
        "2026-09-20, 2026-09-21, 2026-09-23, 2026-09-28, 2026-10-10, 2026-10-05, 2026-10-08, 2026-11-19, 2026-11-19",
    })
    void countsAsTheNoticesSay(
            LocalDate received,
            LocalDate one,
            LocalDate three,
            LocalDate five,
            LocalDate ten,
            LocalDate fifteenRaw,
            LocalDate fifteen,
            LocalDate sixtyRaw,
            LocalDate sixty) {
        assertThat(calendar.due(received, 1, WORKING_DAY)).isEqualTo(new DueDate(one, one, false));
        assertThat(calendar.due(received, 3, WORKING_DAY)).isEqualTo(new DueDate(three, three, false));
        assertThat(calendar.due(received, 5, WORKING_DAY)).isEqualTo(new DueDate(five, five, false));
        assertThat(calendar.due(received, 10, WORKING_DAY)).isEqualTo(new DueDate(ten, ten, false));
        assertThat(calendar.due(received, 15, DAY)).isEqualTo(new DueDate(fifteen, fifteenRaw, false));
        assertThat(calendar.due(received, 60, DAY)).isEqualTo(new DueDate(sixty, sixtyRaw, false));
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void knowsTheWorkingDaysOfAYear(int year, int expected) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize(expected);
    }

    @Test
    void assumesPlainWeekendsInAYearWithoutCalendarAndSaysSo() {
        DueDate due = calendar.due(LocalDate.of(2026, 12, 31), 1, WORKING_DAY);
        assertThat(due).isEqualTo(new DueDate(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1), true));
        assertThat(calendar.due(LocalDate.of(2026, 12, 20), 15, DAY).provisional())
                .isTrue();
        assertThat(calendar.due(LocalDate.of(2023, 12, 1), 5, WORKING_DAY).provisional())
                .isTrue();
    }

    @Test
    void isFirmWhereOnlyUncountedDaysLieInAnUnknownYear() {
        assertThat(calendar.due(LocalDate.of(2023, 12, 20), 15, DAY))
                .isEqualTo(new DueDate(LocalDate.of(2024, 1, 4), LocalDate.of(2024, 1, 4), false));
        assertThat(calendar.due(LocalDate.of(2023, 12, 31), 1, WORKING_DAY).provisional())
                .isFalse();
    }

    @Test
    void isProvisionalWhenRollingLeavesTheKnownYears() {
        WorkingCalendar oneYear = Calendars.of("kind,from,to\nyear,2022,\noff,2022-12-31,\n");
        assertThat(oneYear.due(LocalDate.of(2022, 12, 16), 15, DAY))
                .isEqualTo(new DueDate(LocalDate.of(2023, 1, 2), LocalDate.of(2022, 12, 31), true));
    }

    @Test
    void aDayListedByTheNextYearsNoticeIsKnown() {
        WorkingCalendar next = Calendars.of("kind,from,to\nyear,2019,\nwork,2018-12-29,\noff,2018-12-30,2019-01-01\n");
        assertThat(next.due(LocalDate.of(2018, 12, 28), 1, WORKING_DAY))
                .isEqualTo(new DueDate(LocalDate.of(2018, 12, 29), LocalDate.of(2018, 12, 29), false));
        assertThat(next.due(LocalDate.of(2018, 12, 29), 1, WORKING_DAY).dueOn()).isEqualTo("2019-01-02");
    }

    @Test
    void aLimitOfNoDaysEndsOnItsStartOrTheNextWorkingDay() {
        assertThat(calendar.due(LocalDate.of(2026, 10, 1), 0, DAY).dueOn()).isEqualTo("2026-10-08");
        assertThat(calendar.due(LocalDate.of(2026, 10, 1), 0, WORKING_DAY).dueOn())
                .isEqualTo("2026-10-01");
    }

    @Test
    void refusesANegativeLimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.due(LocalDate.of(2026, 10, 1), -1, DAY));
    }

    @Test
    void aRegionsOwnHolidayCountsThereOnly() {
        WorkingCalendar own = Calendars.of(BuiltInCalendars.text()
                + "kind,from,region,name\noff,2026-03-10,99,territory day\nwork,2026-03-10,9902,but not here\n");
        LocalDate day = LocalDate.of(2026, 3, 10);
        assertThat(own.isWorkingDay(day)).isTrue();
        assertThat(own.in("990101").isWorkingDay(day)).isFalse();
        assertThat(own.in("990201").isWorkingDay(day)).isTrue();
        assertThat(own.in("110000").isWorkingDay(day)).isTrue();
        assertThat(own.in("990101").due(day.minusDays(1), 1, WORKING_DAY).dueOn())
                .isEqualTo("2026-03-11");
    }
}
