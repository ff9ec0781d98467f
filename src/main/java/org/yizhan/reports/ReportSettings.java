package org.yizhan.reports;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When lists are made, and where they are put.
 *
 * @param scheduled whether this node makes them by itself
 * @param at the time of their day, in Asia/Shanghai
 * @param monthlyOn day of the month
 * @param folder empty: {@code reports} in the data directory
 */
@ConfigurationProperties("yizhan.reports")
record ReportSettings(
        @DefaultValue("true") boolean scheduled,
        @DefaultValue("07:00") LocalTime at,
        @DefaultValue("MONDAY") DayOfWeek weeklyOn,
        @DefaultValue("1") int monthlyOn,
        @DefaultValue("") String folder) {
    /** Every month has it. */
    private static final int LAST_DAY = 28;

    ReportSettings {
        if (monthlyOn < 1 || monthlyOn > LAST_DAY) {
            throw new IllegalArgumentException(
                    "yizhan.reports.monthly-on must be a day that every month has, 1 to 28, it is " + monthlyOn);
        }
    }

    /** The last day of the list's own whose time has come. */
    LocalDate latest(ListKind kind, Instant now) {
        LocalDate today = Span.day(now);
        LocalDate begun = Span.instant(today, at).isAfter(now) ? today.minusDays(1) : today;
        return switch (kind) {
            case WEEKLY -> begun.with(TemporalAdjusters.previousOrSame(weeklyOn));
            case MONTHLY ->
                begun.getDayOfMonth() < monthlyOn
                        ? begun.minusMonths(1).withDayOfMonth(monthlyOn)
                        : begun.withDayOfMonth(monthlyOn);
        };
    }

    Path folder(Path dataDir) {
        return folder.isBlank() ? dataDir.resolve("reports") : Path.of(folder);
    }
}
