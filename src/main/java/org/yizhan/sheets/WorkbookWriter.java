package org.yizhan.sheets;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yizhan.sheets.Cell.Count;
import org.yizhan.sheets.Cell.Day;
import org.yizhan.sheets.Cell.Decimal;
import org.yizhan.sheets.Cell.Marked;
import org.yizhan.sheets.Cell.Rate;
import org.yizhan.sheets.Cell.Text;
import org.yizhan.sheets.Sheet.Column;

/**
 * One sheet after the other, rows leaving as they come. Texts are texts in the file too, whatever they begin with: nothing
 * in them is ever a formula.
 */
final class WorkbookWriter {
    private static final int ROWS_AT_ONCE = 500;
    private static final String FONT = "等线";
    private static final String HEADER_FILL = "DDE6F0";
    private static final String MARK = "C00000";
    private static final String LINES = "BFBFBF";
    /** What a reader of workbooks takes for a character by its number; written so, it is the text itself. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Worksheet page;
    private int row;

    private WorkbookWriter(Worksheet page) {
        this.page = page;
    }

    static void write(Book book, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(new Unclosed(out), "Yizhan", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, 11);
            for (Sheet sheet : book.sheets()) {
                try (Worksheet page = workbook.newWorksheet(sheet.title())) {
                    new WorkbookWriter(page).write(sheet);
                }
            }
        }
    }

    private void write(Sheet sheet) throws IOException {
        List<Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            page.width(i, columns.get(i).width());
        }
        preface(sheet.preface());
        int header = row;
        page.freezePane(1, header + 1);
        page.repeatRows(header);
        page.pageOrientation("landscape");
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        header(columns);
        for (List<Cell> cells : sheet.rows()) {
            row(cells);
        }
        page.setAutoFilter(header, 0, Math.max(row - 1, header), columns.size() - 1);
    }

    private void preface(List<String> lines) {
        for (String line : lines) {
            page.inlineString(row, 0, whole(line));
            if (row == 0) {
                page.style(row, 0).bold().fontSize(14).set();
            }
            row++;
        }
    }

    private void header(List<Column> columns) {
        page.rowHeight(row, 32);
        for (int i = 0; i < columns.size(); i++) {
            page.inlineString(
                    row, i, columns.get(i).zh() + "\n" + columns.get(i).en());
            page.style(row, i)
                    .bold()
                    .fillColor(HEADER_FILL)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(LINES)
                    .set();
        }
        row++;
    }

    private void row(List<Cell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            page.flush();
        }
    }

    private void cell(int column, Cell cell) {
        boolean marked = cell instanceof Marked;
        Cell plain = cell instanceof Marked mark ? mark.cell() : cell;
        StyleSetter style = page.style(row, column);
        style.wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINES);
        if (marked) {
            style.fontColor(MARK).bold();
        }
        if (plain instanceof Text text) {
            page.inlineString(row, column, whole(text.text()));
        } else if (plain instanceof Count count) {
            page.value(row, column, count.count());
        } else if (plain instanceof Decimal decimal) {
            page.value(row, column, decimal.number());
        } else if (plain instanceof Day day) {
            page.value(row, column, day.day());
            style.format("yyyy-mm-dd");
        } else if (plain instanceof Rate rate) {
            page.value(row, column, rate.part());
            style.format("0.0%");
        }
        style.set();
    }

    private static String whole(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    /** The workbook closes what it writes to; that is for who opened it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
