package org.yizhan.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.messages.Violation;

class CalendarTextTests {
    private static final String HEADER = "kind,from,to,region\n";

    @Test
    void readsTheBuiltInYearsTogether() {
        WorkingCalendar calendar =
                requireNonNull(CalendarText.parse(BuiltInCalendars.text(), 3).calendar());
        assertThat(calendar.version()).isEqualTo(3);
        assertThat(calendar.years()).containsExactlyInAnyOrder(2024, 2025, 2026);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holiday,2027-01-01,,|R201",
                "year,27,,|R202",
                "off,2027-02-30,,|R203",
                "off,2027-02-02,soon,|R203",
                "off,2027-02-06,2027-02-05,|R204",
                "off,2027-02-06,2028-02-05,|R204",
                "off,2027-01-01,,north|R207",
            })
    void refusesAFaultyRowWithItsLine(String row, String code) {
        CalendarText.Parsed parsed = CalendarText.parse(HEADER + "year,2027,,\n" + row + "\n", 1);
        assertThat(parsed.calendar()).isNull();
        assertThat(parsed.violations()).extracting(Violation::code).containsExactly(code);
        assertThat(parsed.violations()).extracting(Violation::line).containsExactly(3);
    }

    @Test
    void refusesADayThatIsBothOffAndWorkedOn() {
        CalendarText.Parsed parsed = CalendarText.parse(HEADER + "off,2027-02-06,2027-02-12,\nwork,2027-02-07,,\n", 1);
        assertThat(parsed.violations()).extracting(Violation::code).containsExactly("R205");
        assertThat(parsed.violations().get(0).en()).contains("2027-02-07");
    }

    @Test
    void refusesAYearStatedTwice() {
        CalendarText.Parsed parsed = CalendarText.parse(HEADER + "year,2027,,\nyear,2027,,\n", 1);
        assertThat(parsed.violations()).extracting(Violation::code).containsExactly("R206");
    }

    @Test
    void namesEveryFaultAtOnce() {
        CalendarText.Parsed parsed = CalendarText.parse(HEADER + "year,x,,\noff,x,,\nplay,2027-01-01,,\n", 1);
        assertThat(parsed.violations()).extracting(Violation::line).containsExactly(2, 3, 4);
    }

    @Test
    void refusesATextThatIsNoTable() {
        assertThat(CalendarText.parse("", 1).violations())
                .extracting(Violation::code)
                .containsExactly("R101");
    }

    @Test
    void aYearsFileIsOfOneYear() {
        assertThat(CalendarText.parseYear("kind,from\nyear,2027\noff,2027-01-01\n")
                        .violations())
                .isEmpty();
        for (String text : List.of("kind,from\noff,2027-01-01\n", "kind,from\nyear,2027\nyear,2028\n")) {
            CalendarText.Parsed parsed = CalendarText.parseYear(text);
            assertThat(parsed.calendar()).isNull();
            assertThat(parsed.violations()).extracting(Violation::code).containsExactly("R208");
        }
    }

    @Test
    void aFaultInAYearsFileIsToldBeforeTheNumberOfYears() {
        assertThat(CalendarText.parseYear("kind,from\noff,tomorrow\n").violations())
                .extracting(Violation::code)
                .containsExactly("R203");
    }
}
