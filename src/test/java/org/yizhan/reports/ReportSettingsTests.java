package org.yizhan.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSettingsTests {
    private static ReportSettings settings(int monthlyOn) {
        return new ReportSettings(true, LocalTime.of(7, 0), DayOfWeek.MONDAY, monthlyOn, "");
    }

    private static Instant china(String time) {
        return OffsetDateTime.parse(time + ":00+08:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:00, 2026-03-02",
        "2026-03-02T06:59, 2026-02-23",
        "2026-03-02T00:30, 2026-02-23",
        "2026-03-04T12:00, 2026-03-02",
        "2026-03-08T23:59, 2026-03-02",
    })
    void theLatestWeeklyListIsThatOfTheLastMonday(String now, LocalDate day) {
        assertThat(settings(1).latest(ListKind.WEEKLY, china(now))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T07:00, 1, 2026-03-01",
        "2026-03-01T06:59, 1, 2026-02-01",
        "2026-03-28T07:00, 28, 2026-03-28",
        "2026-03-27T07:00, 28, 2026-02-28",
        "2026-01-05T07:00, 25, 2025-12-25",
    })
    void theLatestMonthlyListIsThatOfItsDayOfTheMonth(String now, int on, LocalDate day) {
        assertThat(settings(on).latest(ListKind.MONTHLY, china(now))).isEqualTo(day);
    }

    @Test
    void aDayThatNotEveryMonthHasIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(29))
                .withMessageContaining("yizhan.reports.monthly-on");
    }

    @Test
    void listsLieInTheDataDirectoryUnlessAFolderIsNamed() {
        assertThat(settings(1).folder(Path.of("d"))).isEqualTo(Path.of("d/reports"));
        assertThat(new ReportSettings(true, LocalTime.NOON, DayOfWeek.FRIDAY, 1, "/lists").folder(Path.of("d")))
                .isEqualTo(Path.of("/lists"));
    }

    @Test
    void aSpanBeginsWhereTheOneBeforeEnds() {
        Instant now = china("2026-03-10T09:00");
        Span span = Span.on(ListKind.WEEKLY, LocalDate.parse("2026-03-09"), LocalTime.of(7, 0), now);
        assertThat(span.from()).isEqualTo(china("2026-03-02T07:00"));
        assertThat(span.until()).isEqualTo(china("2026-03-09T07:00"));
        assertThat(span.includes(span.from())).isTrue();
        assertThat(span.includes(span.until())).isFalse();
        assertThat(Span.now(ListKind.MONTHLY, now).from()).isEqualTo(china("2026-02-10T09:00"));
    }

    @Test
    void aDayStillToComeIsListedAsThingsStandNow() {
        Instant now = china("2026-03-10T06:00");
        Span span = Span.on(ListKind.WEEKLY, LocalDate.parse("2026-03-10"), LocalTime.of(7, 0), now);
        assertThat(span.until()).isEqualTo(now);
    }
}
