package org.yizhan.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.Violation.Words;
import org.yizhan.sheets.Sheet.Column;

class CommaTests {
    private static final String HEADER = "标题 Title,天数 Days,期限 Due,比率 Rate\r\n";

    private static String written(Book book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.CSV.write(book, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneSheetIsAHeaderAndItsRows() throws IOException {
        assertThat(written(Sheets.titles("拆迁", "")))
                .isEqualTo("\uFEFF" + HEADER + "拆迁,12,2026-03-20,0.8750\r\n,12,2026-03-20,0.8750\r\n");
    }

    @Test
    void severalSheetsStandBelowEachOtherUnderTheirNames() throws IOException {
        Book book = new Book(List.of(Sheets.sheet("甲", "First", "一"), Sheets.sheet("乙", "Second", "二")));
        assertThat(written(book))
                .isEqualTo("\uFEFF甲 First\r\n" + HEADER + "一,12,2026-03-20,0.8750\r\n\r\n乙 Second\r\n" + HEADER
                        + "二,12,2026-03-20,0.8750\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@x", "\tx", "＝1", "＋1", "－1", "＠x"})
    void aFormulaIsMadeAText(String title) throws IOException {
        assertThat(written(Sheets.titles(title))).contains("\n'" + title + ",12");
    }

    @Test
    void commasQuotesAndLinesStayInTheirCell() throws IOException {
        assertThat(written(Sheets.titles("他说\"好\",走了\n又来"))).contains("\n\"他说\"\"好\"\",走了\n又来\",12");
        assertThat(written(Sheets.titles("=A1,\"x\""))).contains("\n\"'=A1,\"\"x\"\"\",12");
    }

    @Test
    void aFractionIsWrittenInFull() throws IOException {
        Sheet sheet = new Sheet(
                new Words("甲", "A"),
                List.of(),
                List.of(new Column("数", "Number", 8)),
                List.of(List.of(Cell.decimal(new BigDecimal("66.70")))));
        assertThat(written(new Book(List.of(sheet)))).endsWith("\r\n66.70\r\n");
    }

    @Test
    void aFileNameTellsTheFormat() {
        assertThat(Format.of(Path.of("年报.XLSX"))).contains(Format.XLSX);
        assertThat(Format.of(Path.of("a.b/年报.csv"))).contains(Format.CSV);
        assertThat(Format.of(Path.of("xlsx"))).isEmpty();
    }
}
