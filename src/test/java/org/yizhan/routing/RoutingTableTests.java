package org.yizhan.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.directory.Organisations;
import org.yizhan.messages.Violation;
import org.yizhan.routing.RoutingTable.Line;

class RoutingTableTests {
    private static final String HEADER = "content,territory,organ,validFrom,validTo\n";
    private static final String ORGAN = Organisations.code(1).value();

    private static RoutingTable.Parsed parse(String rows) {
        return RoutingTable.parse(HEADER + rows, 5);
    }

    private static List<String> codes(RoutingTable.Parsed parsed) {
        return parsed.violations().stream().map(Violation::code).toList();
    }

    @Test
    void readsItsLines() {
        RoutingTable table =
                requireNonNull(parse("010000,990100," + ORGAN + ",2025-01-01,2026-12-31\n,," + ORGAN + ",,\n")
                        .table());
        assertThat(table.version()).isEqualTo(5);
        assertThat(table.lines()).extracting(Line::content).containsExactly("01", "");
        assertThat(table.lines()).extracting(line -> line.territory().digits()).containsExactly("9901", "");
        assertThat(table.lines()).extracting(Line::line).containsExactly(2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,9901,@,,|R401",
                "01x,9901,@,,|R401",
                "01,99012,@,,|R402",
                "01,9901,,,|R403",
                "01,9901,11990000MB0000001Z,,|R403",
                "01,9901,@,01.01.2025,|R404",
                "01,9901,@,2025-02-01,2025-01-31|R405",
                "77,9901,@,,|R408",
                "010277,9901,@,,|R408",
            })
    void namesTheFaultOfALine(String row, String expected) {
        RoutingTable.Parsed parsed = parse(row.replace("@", ORGAN) + "\n");
        assertThat(codes(parsed)).containsExactly(expected);
        assertThat(parsed.violations().get(0).line()).isEqualTo(2);
        assertThat(parsed.table() == null).isEqualTo(parsed.violations().get(0).refuses());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",|,|R406",
                "2025-01-01,2025-06-30|2025-06-30,|R406",
                ",2025-06-30|2025-01-01,|R406",
                "2025-01-01,2025-06-30|2025-07-01,|",
                "2025-07-01,|,2025-06-30|",
            })
    void refusesTwoLinesForTheSameAtOneTime(String first, String second, String expected) {
        RoutingTable.Parsed parsed =
                parse("01,9901," + ORGAN + "," + first + "\n010000,990100," + ORGAN + "," + second + "\n");
        assertThat(codes(parsed)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void refusesATextThatIsNoTable() {
        assertThat(codes(RoutingTable.parse("content,organ\n", 1))).containsExactly("R102");
    }

    @Test
    void namesOrgansThatTheDirectoryDoesNotHave() {
        RoutingTable table = requireNonNull(parse("01,9901," + ORGAN + ",,\n02,9901," + Organisations.code(2) + ",,\n")
                .table());
        List<Violation> missing = table.check(Organisations.directory(Organisations.number(1)));
        assertThat(missing).extracting(Violation::code).containsExactly("R407");
        assertThat(missing).extracting(Violation::line).containsExactly(3);
    }

    @Test
    void ordersWhatFitsByTerritoryThenByClass() {
        RoutingTable table = requireNonNull(parse(
                        """
                        01,99,@,,
                        0101,99,@,,
                        ,990102,@,,
                        01,990102001,@,,
                        010101,9901,@,,
                        02,990102,@,,
                        """
                                .replace("@", ORGAN))
                .table());
        assertThat(table.fitting("010101", "990102001003", Matters.DAY))
                .extracting(Line::line)
                .containsExactly(5, 4, 6, 3, 2);
    }

    @Test
    void mayBringItsOwnContentClasses() {
        String classes = "code,level1,level2,level3,aliases,path\n770000,own,,,,\n";
        RoutingTable table =
                requireNonNull(RoutingTable.parse(RoutingTable.join(classes, HEADER + "77,9901," + ORGAN + ",,\n"), 1)
                        .table());
        assertThat(table.classes().knows("770000")).isTrue();
        assertThat(table.classes().knows("010000")).isFalse();
        assertThat(table.lines()).extracting(Line::line).containsExactly(2);
    }

    @Test
    void isRefusedForFaultsOfItsClassesToo() {
        assertThat(codes(RoutingTable.parse(
                        RoutingTable.join("code,level1,level2,level3,aliases,path\nx,,,,,\n", HEADER), 1)))
                .containsExactly("R409");
    }
}
