package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The law's days: those of Asia/Shanghai, from 0:00 to 24:00. */
final class Days {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Days() {}

    static LocalDate of(Instant instant) {
        return instant.atZone(CHINA).toLocalDate();
    }

    /** 0:00 of a day. */
    static Instant start(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CHINA).toInstant();
    }
}
