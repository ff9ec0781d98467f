package org.yizhan.demo.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a replay are overdue in handling, reckoned a second time: from the file, the Regulation and the notices of
 * days off, with no class of the product. Sixty days from the day of acceptance, that day not counted (Art. 34); a last day
 * that is off moves to the next working day; it ends at 24:00 in Shanghai.
 */
final class ByHand {
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    /** From the State Council's notices; a range is off from its first day to its last. */
    private static final Set<LocalDate> OFF =
            days("2024-01-01 2024-02-10/2024-02-17 2024-04-04/2024-04-06 2024-05-01/2024-05-05 2024-06-08/2024-06-10"
                    + " 2024-09-15/2024-09-17 2024-10-01/2024-10-07"
                    + " 2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06 2025-05-01/2025-05-05"
                    + " 2025-05-31/2025-06-02 2025-10-01/2025-10-08");

    private static final Set<LocalDate> WORKED_AT_WEEKENDS =
            days("2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12"
                    + " 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11");

    private ByHand() {}

    /** The ids of the overdue rows, in the order of the file. */
    static List<String> overdueInHandling(Path file, int year) throws IOException {
        List<String> overdue = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode row = JsonMapper.builder().build().readTree(line);
            String reply = row.path("reply").asText("").isBlank()
                    ? ""
                    : row.path("repliedAt").asText();
            if (isOverdue(row.path("sentAt").asText(), reply, year)) {
                overdue.add(row.path("id").asText());
            }
        }
        return overdue;
    }

    /** @param replied empty if no reply came */
    static boolean isOverdue(String sent, String replied, int year) {
        LocalDateTime then = inShanghai(sent);
        LocalDateTime sentAt = then.withYear(year);
        if (replied.isEmpty()) {
            return true;
        }
        long seconds = ChronoUnit.SECONDS.between(then, inShanghai(replied));
        long halfWay = Math.min(seconds / 2, 10L * 24 * 60 * 60);
        LocalDate acceptedOn = sentAt.plusSeconds(halfWay).toLocalDate();
        return !sentAt.plusSeconds(seconds)
                .isBefore(lastDay(acceptedOn).plusDays(1).atStartOfDay());
    }

    static LocalDate lastDay(LocalDate acceptedOn) {
        LocalDate last = acceptedOn.plusDays(60);
        while (isOff(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    private static boolean isOff(LocalDate day) {
        if (day.getYear() < 2024 || day.getYear() > 2025) {
            throw new IllegalArgumentException("the days off of " + day.getYear() + " are not written down here");
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return OFF.contains(day) || (weekend && !WORKED_AT_WEEKENDS.contains(day));
    }

    private static LocalDateTime inShanghai(String instant) {
        return OffsetDateTime.parse(instant).withOffsetSameInstant(SHANGHAI).toLocalDateTime();
    }

    private static Set<LocalDate> days(String text) {
        Set<LocalDate> days = new TreeSet<>();
        for (String range : text.split(" ", -1)) {
            String[] ends = range.split("/", -1);
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            for (LocalDate day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }
}
