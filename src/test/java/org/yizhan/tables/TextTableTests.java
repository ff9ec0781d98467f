package org.yizhan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.Violation;

class TextTableTests {
    private static final Set<String> REQUIRED = Set.of("code", "name");

    private static TextTable read(String text) {
        return TextTable.read(text, REQUIRED, Set.of("also"));
    }

    @Test
    void readsRowsWithTheirLines() {
        TextTable table = read("# a comment\ncode,name,also\n\n1, 甲 ,a; b;;\r\n2,\"乙, \"\"二\"\"\",\n");
        assertThat(table.violations()).isEmpty();
        assertThat(table.rows()).extracting(TextTable.Row::line).containsExactly(4, 5);
        assertThat(table.rows().get(0).text("name")).isEqualTo("甲");
        assertThat(table.rows().get(0).list("also")).containsExactly("a", "b");
        assertThat(table.rows().get(1).text("name")).isEqualTo("乙, \"二\"");
        assertThat(table.rows().get(1).list("also")).isEmpty();
        assertThat(table.rows().get(1).text("missing")).isEmpty();
    }

    @Test
    void aHeaderMayComeAgainInAnotherOrder() {
        TextTable table = read("code,name\n1,甲\nname,also,code\n乙,x,2\n");
        assertThat(table.rows()).extracting(row -> row.text("code")).containsExactly("1", "2");
        assertThat(table.rows()).extracting(row -> row.text("name")).containsExactly("甲", "乙");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumn() {
        assertThat(read("\uFEFFcode,name\n1,甲\n").rows()).hasSize(1);
    }

    @Test
    void refusesATextWithoutHeader() {
        assertThat(read("# nothing\n").violations()).extracting(Violation::code).containsExactly("R101");
    }

    @Test
    void namesMissingAndUnknownColumns() {
        TextTable table = read("code,nmae\n1,甲\n");
        assertThat(table.violations()).extracting(Violation::code).containsExactlyInAnyOrder("R102", "R103");
        assertThat(table.violations()).extracting(Violation::line).containsOnly(1);
    }

    @Test
    void refusesRowsOfAnotherWidthAndReadsTheRest() {
        TextTable table = read("code,name\n1\n2,乙\n3,丙,x\n");
        assertThat(table.rows()).extracting(TextTable.Row::line).containsExactly(3);
        assertThat(table.violations()).extracting(Violation::code).containsExactly("R104", "R104");
        assertThat(table.violations()).extracting(Violation::line).containsExactly(2, 4);
    }

    @Test
    void refusesAnOpenQuote() {
        TextTable table = read("code,name\n1,\"甲\n2,乙\n");
        assertThat(table.violations()).extracting(Violation::code).containsExactly("R105");
        assertThat(table.rows()).extracting(TextTable.Row::line).containsExactly(3);
    }
}
