package org.yizhan.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.calendar.CalendarText;
import org.yizhan.calendar.WorkingCalendar;
import org.yizhan.messages.Violation;

/**
 * A year's calendar as an operator brings it: in the import form, or as the JSON in which the yearly notices go round,
 * {@code {"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}}.
 *
 * @param text in the import form
 * @param year null if {@code violations} says why there is none
 */
public record CalendarFile(String text, @Nullable Integer year, List<Violation> violations) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEADER = "kind,from,to,name\n";
    /** The header and the year come before the days, which JSON counts from 0 and a text's lines from 1. */
    private static final int LINES_BEFORE_DAYS = 3;

    /**
     * Reads a file of either form.
     *
     * @throws IOException if the bytes are not UTF-8, or begin as JSON and are none
     */
    public static CalendarFile read(byte[] bytes) throws IOException {
        String given = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .replace("\uFEFF", "");
        boolean json = given.stripLeading().startsWith("{");
        String text = json ? fromJson(JSON.readTree(given)) : given;
        CalendarText.Parsed parsed = CalendarText.parseYear(text);
        WorkingCalendar calendar = parsed.calendar();
        return new CalendarFile(
                text,
                calendar == null ? null : calendar.years().iterator().next(),
                json ? parsed.violations().stream().map(CalendarFile::inJson).toList() : parsed.violations());
    }

    /**
     * Puts it into the reference folder, where every gateway that looks there takes it within 2 seconds; a file of the
     * same year gives way.
     *
     * @return the file
     */
    public Path putInto(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("calendar-" + year + ".csv");
        Path aside = Files.writeString(file.resolveSibling("." + file.getFileName() + ".part"), text);
        return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String fromJson(JsonNode notice) {
        StringBuilder text = new StringBuilder(HEADER);
        text.append("year,").append(notice.path("year").asText()).append(",,\n");
        for (JsonNode day : notice.path("days")) {
            JsonNode off = day.path("isOffDay");
            String kind = off.isBoolean() ? (off.asBoolean() ? "off" : "work") : "isOffDay=" + off.asText();
            text.append(cell(kind)).append(',').append(cell(day.path("date").asText()));
            text.append(",,").append(cell(day.path("name").asText())).append('\n');
        }
        return text.toString();
    }

    /** What would end a cell or a line has no place in a holiday's name. */
    private static String cell(String value) {
        return value.replaceAll("[,\"\\r\\n]", " ");
    }

    private static Violation inJson(Violation violation) {
        int day = violation.line() == null ? -1 : violation.line() - LINES_BEFORE_DAYS;
        String path = day < 0 ? "/year" : "/days/" + day;
        return new Violation(violation.code(), violation.severity(), null, null, path, violation.zh(), violation.en());
    }
}
