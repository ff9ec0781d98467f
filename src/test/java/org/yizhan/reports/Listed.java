package org.yizhan.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yizhan.cases.History;
import org.yizhan.cases.Story;
import org.yizhan.cases.Town;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Format;

/** Lists of the town's cases, as text to look at. */
final class Listed {
    static final OrganisationCode GATEWAY = new OrganisationCode("11990000MB0000019F");
    static final ReportSettings SETTINGS = new ReportSettings(true, LocalTime.of(7, 0), DayOfWeek.MONDAY, 1, "");

    private Listed() {}

    static CaseLists lists(Instant now, History... histories) {
        return new CaseLists(
                new RememberedHistories(histories),
                Town::world,
                new GatewaySettings(GATEWAY, Path.of("unused")),
                SETTINGS,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The whole book that a reader gets of one case, as it stands at 9:00 of a day. */
    static String book(Story story, OrganisationCode reader, String now) {
        CaseLists lists = lists(Story.at(now, 9), story.history());
        return text(lists.list(ListKind.WEEKLY, lists.reader(Optional.of(reader)), null, Format.XLSX, read -> {}));
    }

    /** The columns of the only open case that a reader is told of. */
    static Map<String, String> line(Story story, OrganisationCode reader, String now) {
        CaseLists lists = lists(Story.at(now, 9), story.history());
        return only(lists.list(ListKind.WEEKLY, lists.reader(Optional.of(reader)), null, Format.CSV, read -> {}));
    }

    private static Map<String, String> only(Book book) {
        List<String> lines = text(book).lines().toList();
        if (lines.size() != 2) {
            throw new AssertionError("not one case: " + lines);
        }
        String[] header = lines.get(0).substring(1).split(",", -1);
        String[] cells = lines.get(1).split(",", -1);
        return IntStream.range(0, header.length)
                .boxed()
                .collect(Collectors.toMap(i -> header[i].split(" ", 2)[1], i -> cells[i]));
    }

    static String text(Book book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Format.CSV.write(book, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
