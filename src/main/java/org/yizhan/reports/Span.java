package org.yizhan.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The time that a list tells of.
 *
 * @param from what happened before it is not told
 * @param until how things stand at this instant is what the list shows, whenever it is made
 */
record Span(ListKind kind, Instant from, Instant until) {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The list of that day: as things stand at {@code at} of it, or now if that is still to come. */
    static Span on(ListKind kind, LocalDate day, LocalTime at, Instant now) {
        Instant until = instant(day, at);
        return new Span(kind, instant(kind.before(day), at), until.isAfter(now) ? now : until);
    }

    /** As things stand now. */
    static Span now(ListKind kind, Instant now) {
        LocalTime time = LocalTime.ofInstant(now, CHINA);
        return new Span(kind, instant(kind.before(day(now)), time), now);
    }

    static Instant instant(LocalDate day, LocalTime at) {
        return day.atTime(at).atZone(CHINA).toInstant();
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, CHINA);
    }

    /** The day of the list. */
    LocalDate day() {
        return day(until);
    }

    /** True if the instant lies in it. */
    boolean includes(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
