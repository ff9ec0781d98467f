package org.yizhan.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.yizhan.sheets.Cell.Count;
import org.yizhan.sheets.Cell.Day;
import org.yizhan.sheets.Cell.Decimal;
import org.yizhan.sheets.Cell.Marked;
import org.yizhan.sheets.Cell.Rate;
import org.yizhan.sheets.Cell.Text;

/**
 * RFC 4180 in UTF-8, with the mark by which spreadsheets know that. Several sheets stand below each other, each under its
 * name and after an empty line.
 */
final class CommaWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A spreadsheet takes a text that begins with one of these for a formula; the wide ones are typed in China. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;

    private CommaWriter(Writer out) {
        this.out = out;
    }

    static void write(Book book, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(BYTE_ORDER_MARK);
        new CommaWriter(out).write(book);
        out.flush();
    }

    private void write(Book book) throws IOException {
        boolean first = true;
        for (Sheet sheet : book.sheets()) {
            if (book.sheets().size() > 1) {
                out.write(first ? "" : "\r\n");
                line(List.of(quoted(sheet.title())));
                first = false;
            }
            line(sheet.columns().stream()
                    .map(column -> quoted(column.zh() + " " + column.en()))
                    .toList());
            for (List<Cell> row : sheet.rows()) {
                line(row.stream().map(CommaWriter::written).toList());
            }
        }
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream().collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String written(Cell cell) {
        if (cell instanceof Text text) {
            return quoted(harmless(text.text()));
        }
        if (cell instanceof Marked marked) {
            return written(marked.cell());
        }
        if (cell instanceof Rate rate) {
            return BigDecimal.valueOf(rate.part())
                    .setScale(4, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        if (cell instanceof Decimal decimal) {
            return decimal.number().toPlainString();
        }
        if (cell instanceof Day day) {
            return day.day().toString();
        }
        return Long.toString(((Count) cell).count());
    }

    /** An apostrophe in front makes a text of what would be a formula; spreadsheets do not show it. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
