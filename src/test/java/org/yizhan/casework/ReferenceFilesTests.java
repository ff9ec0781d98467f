package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.calendar.BuiltInCalendars;
import org.yizhan.ledger.ReferenceVersions.Table;

class ReferenceFilesTests {
    private static final String CLASSES = "code,level1,level2,level3,aliases,path\n770000,own,,,,\n";

    @TempDir
    Path folder;

    private ReferenceFiles files(boolean demo) {
        return new ReferenceFiles(folder, demo);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void anEmptyFolderHasCalendarsOnly() {
        ReferenceFiles files = files(false);
        assertThat(files.text(Table.DIRECTORY)).isEmpty();
        assertThat(files.text(Table.ROUTING)).isEmpty();
        assertThat(files.text(Table.CALENDAR)).hasValue(BuiltInCalendars.text());
    }

    @Test
    void theDemoStandsInForBothTablesOrForNone() throws IOException {
        assertThat(files(true).text(Table.DIRECTORY)).isPresent();
        assertThat(files(true).text(Table.ROUTING)).isPresent();
        write("routing.csv", "content,territory,organ\n");
        assertThat(files(true).text(Table.DIRECTORY)).isEmpty();
        assertThat(files(true).text(Table.ROUTING)).hasValue("content,territory,organ\n");
    }

    @Test
    void whatLiesThereAtTheStartIsNoChange() throws IOException {
        write("directory.csv", "a");
        ReferenceFiles files = files(false);
        assertThat(files.hasChanged(Table.DIRECTORY)).isFalse();
        assertThat(files.hasChanged(Table.DIRECTORY)).isFalse();
    }

    @Test
    void aChangeIsToldOnceAfterItHasSettled() throws IOException {
        ReferenceFiles files = files(false);
        write("directory.csv", "a");
        assertThat(files.hasChanged(Table.DIRECTORY)).isFalse();
        write("directory.csv", "a, longer");
        assertThat(files.hasChanged(Table.DIRECTORY)).isFalse();
        assertThat(files.hasChanged(Table.DIRECTORY)).isTrue();
        assertThat(files.hasChanged(Table.DIRECTORY)).isFalse();
    }

    @Test
    void aChangeConcernsItsOwnTableOnly() throws IOException {
        ReferenceFiles files = files(false);
        write("content-classes.csv", CLASSES);
        write("notes.txt", "nothing to the gateway");
        for (Table table : Table.values()) {
            files.hasChanged(table);
        }
        assertThat(files.hasChanged(Table.ROUTING)).isTrue();
        assertThat(files.hasChanged(Table.DIRECTORY)).isFalse();
        assertThat(files.hasChanged(Table.CALENDAR)).isFalse();
    }

    @Test
    void aRemovedFileIsAChange() throws IOException {
        write("directory.csv", "a");
        ReferenceFiles files = files(false);
        Files.delete(folder.resolve("directory.csv"));
        files.hasChanged(Table.DIRECTORY);
        assertThat(files.hasChanged(Table.DIRECTORY)).isTrue();
        assertThat(files.text(Table.DIRECTORY)).isEmpty();
    }

    @Test
    void ownClassesComeBeforeTheRoutesEvenIfThereAreNone() throws IOException {
        write("content-classes.csv", CLASSES);
        assertThat(files(false).text(Table.ROUTING))
                .hasValueSatisfying(text -> assertThat(text).startsWith(CLASSES).endsWith("content,territory,organ\n"));
    }

    @Test
    void aYearsFileReplacesTheBuiltInOne() throws IOException {
        write("calendar-2026.csv", "kind,from\nyear,2026");
        assertThat(files(false).text(Table.CALENDAR)).hasValueSatisfying(text -> assertThat(text)
                .contains("year,2024")
                .contains("year,2026\n")
                .doesNotContain("2026-10-01"));
    }

    @Test
    void oneWrongCalendarHoldsAllCalendarsBack() throws IOException {
        write("calendar-2027.csv", "kind,from\nyear,2027\n");
        write("calendar-2028.csv", "kind,from\nyear,soon\n");
        assertThat(files(false).text(Table.CALENDAR)).isEmpty();
    }
}
