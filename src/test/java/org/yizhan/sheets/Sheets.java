package org.yizhan.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yizhan.messages.Violation.Words;
import org.yizhan.sheets.Sheet.Column;

/** Books to be written and read back. */
final class Sheets {
    static final LocalDate DAY = LocalDate.parse("2026-03-20");

    private Sheets() {}

    /** One sheet of titles, each in a row with a count, a day and a rate. */
    static Book titles(String... titles) {
        return new Book(List.of(sheet("清单", "List", titles)));
    }

    static Sheet sheet(String zh, String en, String... titles) {
        List<Column> columns = List.of(
                new Column("标题", "Title", 40),
                new Column("天数", "Days", 8),
                new Column("期限", "Due", 12),
                new Column("比率", "Rate", 10));
        List<List<Cell>> rows = new ArrayList<>();
        Stream.of(titles)
                .forEach(title -> rows.add(
                        List.of(Cell.text(title), Cell.count(12), Cell.day(DAY).marked(true), new Cell.Rate(0.875))));
        return new Sheet(new Words(zh, en), List.of("周汇报 Weekly list", "截至 as of 2026-03-20"), columns, rows);
    }
}
