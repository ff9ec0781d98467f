package org.yizhan.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.cases.Say;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.cases.Town;
import org.yizhan.ledger.MadeLists;
import org.yizhan.platform.GatewaySettings;

class ListScheduleTests {
    @TempDir
    private Path folder;

    private final MovedClock clock = new MovedClock(Story.at("2026-03-12", 9));
    private final Remembered made = new Remembered();

    private ListSchedule node(boolean scheduled) {
        GatewaySettings gateway = new GatewaySettings(Listed.GATEWAY, folder);
        ReportSettings settings = new ReportSettings(scheduled, LocalTime.of(7, 0), DayOfWeek.MONDAY, 1, "");
        CaseLists lists = new CaseLists(
                new RememberedHistories(Stories.handling().history()), Town::world, gateway, settings, clock);
        return new ListSchedule(lists, made, settings, gateway, clock);
    }

    private Set<String> files() throws IOException {
        Path reports = folder.resolve("reports");
        if (!Files.exists(reports)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.walk(reports)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> reports.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void makesTheListsOfEveryoneWhoHasACase() throws IOException {
        node(true).look();
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "weekly/2026-03-09/all.xlsx",
                        "weekly/2026-03-09/" + Town.BUREAU + ".xlsx",
                        "weekly/2026-03-09/" + Town.HOUSING + ".xlsx",
                        "weekly/2026-03-09/" + Town.PROVINCE_BUREAU + ".xlsx");
        Path organs = folder.resolve("reports/weekly/2026-03-09/" + Town.HOUSING + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(organs))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("周汇报 Weekly list · 市住建局");
            assertThat(book.getSheetAt(0).getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo(Say.petition().title());
        }
    }

    @Test
    void anotherNodeAndAnotherLookMakeNothing() throws IOException {
        node(true).look();
        Files.delete(folder.resolve("reports/weekly/2026-03-09/all.xlsx"));
        node(true).look();
        assertThat(files()).doesNotContain("weekly/2026-03-09/all.xlsx");
        assertThat(made.days).hasSize(2);
    }

    @Test
    void afterAStopOnlyTheLatestIsMade() throws IOException {
        node(true).look();
        clock.now = Story.at("2026-04-15", 9);
        node(true).look();
        assertThat(files())
                .contains("weekly/2026-04-13/all.xlsx", "monthly/2026-04-01/all.xlsx")
                .doesNotContain("weekly/2026-04-06/all.xlsx", "weekly/2026-03-16/all.xlsx");
    }

    @Test
    void aNodeThatShallNotMakeThemDoesNot() throws IOException {
        node(false).look();
        assertThat(files()).isEmpty();
        assertThat(made.days).isEmpty();
    }

    /** What the nodes have made; a turn is always to be had. */
    private static final class Remembered implements MadeLists {
        private final Map<String, LocalDate> days = new HashMap<>();

        @Override
        public boolean isMade(String list, LocalDate day) {
            return !days.getOrDefault(list, LocalDate.MIN).isBefore(day);
        }

        @Override
        public boolean make(String list, LocalDate day, Runnable making) {
            making.run();
            days.put(list, day);
            return true;
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Span.CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
