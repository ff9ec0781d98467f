package org.yizhan.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back by another library, Apache POI. */
class WorkbookTests {
    private static final int HEADER = 2;

    private static XSSFWorkbook read(Book book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.XLSX.write(book, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFCell first(XSSFWorkbook workbook) {
        return workbook.getSheetAt(0).getRow(HEADER + 1).getCell(0);
    }

    @Test
    void namesAndHeadersAreInBothLanguages() throws IOException {
        try (XSSFWorkbook workbook = read(Sheets.titles("拆迁补偿"))) {
            XSSFSheet sheet = workbook.getSheet("清单 List");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("周汇报 Weekly list");
            assertThat(sheet.getRow(HEADER).getCell(2).getStringCellValue()).isEqualTo("期限\nDue");
            assertThat(sheet.getRow(HEADER).getCell(2).getCellStyle().getFont().getBold())
                    .isTrue();
        }
    }

    @Test
    void numbersAndDaysAreNumbersAndDays() throws IOException {
        try (XSSFWorkbook workbook = read(Sheets.titles("拆迁补偿"))) {
            var row = workbook.getSheetAt(0).getRow(HEADER + 1);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(row.getCell(2).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(Sheets.DAY, java.time.LocalTime.MIDNIGHT));
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(row.getCell(2).getCellStyle().getFont().getXSSFColor().getARGBHex())
                    .endsWith("C00000");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(0.875);
            assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        }
    }

    @Test
    void theHeaderStaysInSightAndFilters() throws IOException {
        try (XSSFWorkbook workbook = read(Sheets.titles("一", "二"))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEADER + 1));
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getColumnWidth(0) / 256).isEqualTo(40);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:D5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.example\",\"点\")",
                "+86 990 5550001",
                "-1",
                "@SUM(A1)",
                "=1+cmd|' /C calc'!A0",
                " 前后空白 ",
                "两行\n文字",
                "𠮷野家与㐂",
                "_x0041_ 不是 A",
                "<b>&amp;</b>",
                "0990"
            })
    void aTextIsATextWhateverItBeginsWith(String title) throws IOException {
        try (XSSFWorkbook workbook = read(Sheets.titles(title))) {
            assertThat(first(workbook).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first(workbook).getStringCellValue()).isEqualTo(title);
        }
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.strings()
                .withCharRange(' ', '\uD7FF')
                .withCharRange('\uE000', '\uFFFD')
                .withChars("=+-@_x005F<>&\"'\n")
                .ofMinLength(1)
                .ofMaxLength(80);
    }

    @Property(tries = 60)
    void everyTextComesBackWhole(@ForAll("titles") String title) throws IOException {
        try (XSSFWorkbook workbook = read(Sheets.titles(title))) {
            assertThat(first(workbook).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first(workbook).getStringCellValue()).isEqualTo(title);
        }
    }

    @Test
    void moreRowsThanAreHeldAtOnceAndASecondSheet() throws IOException {
        String[] titles = IntStream.range(0, 1_200).mapToObj(i -> "事项" + i).toArray(String[]::new);
        Book book = new Book(List.of(Sheets.sheet("清单", "List", titles), Sheets.sheet("空", "Empty")));
        try (XSSFWorkbook workbook = read(book)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(HEADER + titles.length);
            assertThat(sheet.getRow(HEADER + titles.length).getCell(0).getStringCellValue())
                    .isEqualTo("事项1199");
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(HEADER);
        }
    }

    @Test
    void aNameTooLongForAWorkbookIsRefusedBeforeAnythingIsWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sheets.sheet("清单", "A".repeat(29)));
    }
}
