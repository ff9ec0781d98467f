package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.calendar.CalendarText;
import org.yizhan.calendar.WorkingCalendar;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.messages.Violation;

class CalendarFileTests {
    private static final String NOTICE =
            """
            {"year": 2027, "papers": ["ignored"], "days": [
              {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"name": "元旦, 调休", "date": "2027-01-03", "isOffDay": false}]}
            """;

    @TempDir
    Path folder;

    private static CalendarFile read(String text) throws IOException {
        return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static WorkingCalendar calendar(String text) {
        return Objects.requireNonNull(CalendarText.parse(text, 1).calendar());
    }

    @Test
    void readsTheNoticeAsJson() throws IOException {
        CalendarFile file = read(NOTICE);
        assertThat(file.year()).isEqualTo(2027);
        WorkingCalendar calendar = calendar(file.text());
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 3)))
                .as("a Sunday that is worked on")
                .isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2027, 6, 1))).isFalse();
    }

    @Test
    void readsTheImportFormAsItIs() throws IOException {
        String text = "kind,from,to,region,name\nyear,2027,,,\noff,2027-03-03,,99,地方节日\n";
        assertThat(read(text)).isEqualTo(new CalendarFile(text, 2027, List.of()));
    }

    @Test
    void aByteOrderMarkIsNoPartOfEither() throws IOException {
        assertThat(read("\uFEFF" + NOTICE).year()).isEqualTo(2027);
        assertThat(read("\uFEFFkind,from\nyear,2027\n").text()).startsWith("kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"days\": []}|R202|/year",
                "{\"year\": 27, \"days\": []}|R202|/year",
                "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\"}]}|R201|/days/0",
                "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": \"yes\"}]}|R201|/days/0",
                "{\"year\": 2027, \"days\": [{\"date\": \"2027-1-1\", \"isOffDay\": true}]}|R203|/days/0",
            })
    void namesWhatIsWrongByItsPlaceInTheJson(String json, String code, String place) throws IOException {
        CalendarFile file = read(json);
        assertThat(file.year()).isNull();
        assertThat(file.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.path()).isEqualTo(place);
            assertThat(violation.line()).isNull();
        });
    }

    @Test
    void aDayIsNotBothOffAndWorkedOn() throws IOException {
        String twice = NOTICE.replace("2027-01-03", "2027-01-01");
        assertThat(read(twice).violations())
                .extracting(Violation::code, Violation::path)
                .containsExactly(tuple("R205", "/days/1"));
    }

    @Test
    void namesTheLineOfAText() throws IOException {
        assertThat(read("kind,from\nyear,2027\noff,2027-13-01\n").violations())
                .extracting(Violation::code, Violation::line)
                .containsExactly(tuple("R203", 3));
    }

    @Test
    void whatIsNeitherIsRefusedAsSuch() {
        assertThatThrownBy(() -> read("{\"year\": ")).isInstanceOf(JsonProcessingException.class);
        byte[] gbk = "kind,from\nyear,2027\n#春节".getBytes(Charset.forName("GBK"));
        assertThatThrownBy(() -> CalendarFile.read(gbk)).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void liesWhereTheGatewayLooksAndNothingElseIsLeft() throws IOException {
        Path reference = folder.resolve("reference");
        Path file = read(NOTICE).putInto(reference);
        assertThat(file).isEqualTo(reference.resolve("calendar-2027.csv"));
        assertThat(new ReferenceFiles(reference, false).text(Table.CALENDAR))
                .hasValueSatisfying(text -> assertThat(text).contains("year,2026", "year,2027", "work,2027-01-03"));
        try (var files = Files.list(reference)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLaterImportOfTheYearStands() throws IOException {
        read(NOTICE).putInto(folder);
        Path file = read(NOTICE.replace("2027-01-01", "2027-01-04")).putInto(folder);
        assertThat(Files.readString(file)).contains("2027-01-04").doesNotContain("2027-01-01");
    }
}
