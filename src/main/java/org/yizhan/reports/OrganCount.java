package org.yizhan.reports;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yizhan.sheets.Cell;
import org.yizhan.sheets.Sheet.Column;

/** The lines of one organ, counted; each count is of rows that the other sheets show. */
final class OrganCount {
    static final List<Column> COLUMNS = List.of(
            new Column("责任单位", "Organ", 30),
            new Column("未办结", "Open", 9),
            new Column("其中逾期", "Overdue", 10),
            new Column("7日内到期", "Due in 7 days", 11),
            new Column("督办", "Supervised", 11),
            new Column("积案", "Backlog", 9),
            new Column("本期新收", "New", 10),
            new Column("本期办结", "Concluded", 10));

    private final int[] counts = new int[COLUMNS.size() - 1];

    void add(Seen seen) {
        CaseLine line = seen.line();
        boolean open = line.period().isOpen();
        count(0, open);
        count(1, open && seen.isOverdue());
        count(2, open && seen.isDueSoon());
        count(3, open && line.marks().supervisions() > 0);
        count(4, open && line.marks().batch() != null);
        count(5, line.period().isNew());
        count(6, line.period().closedOn() != null);
    }

    private void count(int column, boolean counts) {
        if (counts) {
            this.counts[column]++;
        }
    }

    List<Cell> row(String organ) {
        return Stream.concat(
                        Stream.of(Cell.text(organ)),
                        IntStream.range(0, counts.length)
                                .mapToObj(i -> Cell.count(counts[i]).marked(i == 1 && counts[i] > 0)))
                .toList();
    }
}
