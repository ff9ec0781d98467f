package org.yizhan.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Calendars for tests. */
final class Calendars {
    private Calendars() {}

    static WorkingCalendar builtIn() {
        return of(BuiltInCalendars.text());
    }

    static WorkingCalendar of(String text) {
        CalendarText.Parsed parsed = CalendarText.parse(text, 7);
        assertThat(parsed.violations()).isEmpty();
        return requireNonNull(parsed.calendar());
    }
}
