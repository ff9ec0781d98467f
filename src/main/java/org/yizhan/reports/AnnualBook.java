package org.yizhan.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yizhan.messages.Violation.Words;
import org.yizhan.reports.CaseLine.Named;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Cell;
import org.yizhan.sheets.Sheet;
import org.yizhan.sheets.Sheet.Column;

/** The annual report as sheets: figures, and the cases that they are the sums of. */
final class AnnualBook {
    /** Fewer protected cases than that are not told by number (Art. 30 ¶3). */
    private static final long FEW = 5;

    private static final Set<AnnualColumn> ALL = EnumSet.allOf(AnnualColumn.class);
    /** Art. 41 ¶2: what inspections (巡视巡察) are given of an organ. */
    private static final Set<AnnualColumn> INSPECTION = EnumSet.of(
            AnnualColumn.PETITIONS,
            AnnualColumn.RETURNED,
            AnnualColumn.OVERDUE,
            AnnualColumn.SUPERVISED,
            AnnualColumn.WORK,
            AnnualColumn.ACCOUNTABILITY,
            AnnualColumn.ACCOUNTABILITY_ADOPTED);

    private final List<String> preface;
    private final List<AnnualCase> cases;
    private final long apart;
    private final Sheet indicators;

    /**
     * @param preface for whom it is, of which year, as of when, and on which versions it rests
     * @param indicators the figures of the year with their definitions
     * @param apart protected and confidential cases that the reader takes no part in: in no other figure
     */
    AnnualBook(List<String> preface, List<AnnualCase> cases, long apart, Sheet indicators) {
        this.preface = preface;
        this.cases = cases;
        this.apart = apart;
        this.indicators = indicators;
    }

    Book book() {
        return new Book(List.of(
                overview(),
                table("按领域", "By field", new Column("领域", "Field", 24), ALL, one -> Stream.of(field(one)), false),
                table("按单位", "By organ", new Column("责任单位", "Organ", 28), ALL, AnnualBook::organs, true),
                fieldAndOrgan(),
                table("巡视巡察", "Inspection", new Column("责任单位", "Organ", 28), INSPECTION, AnnualBook::organs, true),
                indicators,
                cases(),
                notes()));
    }

    private Sheet notes() {
        List<List<Cell>> rows =
                preface.stream().map(line -> List.of(Cell.text(line))).toList();
        return new Sheet(new Words("说明", "Notes"), List.of(), List.of(new Column("说明", "Note", 120)), rows);
    }

    private Sheet overview() {
        List<List<Cell>> rows = new ArrayList<>();
        for (AnnualColumn column : AnnualColumn.values()) {
            rows.add(List.of(
                    Cell.text(column.title().zh() + " " + column.title().en()),
                    Cell.count(sum(cases, column)),
                    Cell.text(column.definition().zh()),
                    Cell.text(column.definition().en())));
        }
        rows.add(
                List.of(
                        Cell.text("另计 Counted apart"),
                        apart < FEW ? Cell.text("<" + FEW) : Cell.count(apart),
                        Cell.text("本年收到、阅读者未参与办理的检举控告、有被反映人的及保密事项；不在其他各数之中，五件以下不列数字（第三十条）"),
                        Cell.text(
                                "received in the year: accusations, cases that name an accused and confidential ones that the reader"
                                        + " takes no part in; in no other figure, and under five not told by number (Art. 30)")));
        return new Sheet(
                new Words("总表", "Overview"),
                preface,
                List.of(
                        new Column("项目", "Figure", 30),
                        new Column("数", "Number", 12),
                        new Column("定义", "Definition in Chinese", 60),
                        new Column("英文定义", "Definition", 70)),
                rows);
    }

    private static Stream<String> organs(AnnualCase one) {
        return one.organs().stream().map(Named::name);
    }

    private static String field(AnnualCase one) {
        return one.field().zh();
    }

    /** @param perOrgan each case counts for several, for each only with what is that one's */
    private Sheet table(
            String zh,
            String en,
            Column first,
            Set<AnnualColumn> columns,
            Function<AnnualCase, Stream<String>> groups,
            boolean perOrgan) {
        Map<String, List<AnnualCase>> grouped = new TreeMap<>();
        for (AnnualCase one : cases) {
            groups.apply(one).forEach(group -> grouped.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(perOrgan ? about(one, group) : one));
        }
        List<List<Cell>> rows = new ArrayList<>();
        grouped.forEach((group, in) -> rows.add(row(List.of(Cell.text(group)), in, columns)));
        rows.add(row(List.of(Cell.text("合计 Total")), cases, columns));
        return new Sheet(new Words(zh, en), preface, columns(List.of(first), columns), rows);
    }

    private static AnnualCase about(AnnualCase one, String organ) {
        return one.organs().stream()
                .filter(named -> named.name().equals(organ))
                .findFirst()
                .map(one::about)
                .orElseThrow();
    }

    private Sheet fieldAndOrgan() {
        Map<String, Map<String, List<AnnualCase>>> grouped = new TreeMap<>();
        cases.stream().filter(AnnualCase::received).forEach(one -> grouped.computeIfAbsent(
                        field(one), key -> new TreeMap<>())
                .computeIfAbsent(one.organ().name(), key -> new ArrayList<>())
                .add(one));
        List<List<Cell>> rows = new ArrayList<>();
        grouped.forEach((field, organs) -> organs.forEach(
                (organ, in) -> rows.add(row(List.of(Cell.text(field), Cell.text(organ)), in, AnnualColumn.INTAKE))));
        List<Column> first = List.of(new Column("领域", "Field", 24), new Column("责任单位", "Organ", 28));
        return new Sheet(new Words("领域和单位", "Field and organ"), preface, columns(first, AnnualColumn.INTAKE), rows);
    }

    private Sheet cases() {
        List<Column> first = List.of(
                new Column("事项编号", "Case", 24),
                new Column("标题", "Title", 42),
                new Column("领域", "Field", 24),
                new Column("责任单位", "Organ", 28),
                new Column("阶段", "Stage", 16));
        Iterable<List<Cell>> rows = () -> cases.stream()
                .map(one -> row(
                        List.of(
                                Cell.text(one.caseId().value()),
                                Cell.text(one.title()),
                                Cell.text(field(one)),
                                Cell.text(one.organ().name()),
                                Cell.text(one.stage().chinese())),
                        List.of(one),
                        ALL))
                .iterator();
        return new Sheet(new Words("事项", "Cases"), preface, columns(first, ALL), rows);
    }

    private static List<Column> columns(List<Column> first, Set<AnnualColumn> columns) {
        return Stream.concat(first.stream(), columns.stream().map(AnnualColumn::column))
                .toList();
    }

    private static List<Cell> row(List<Cell> first, Collection<AnnualCase> in, Set<AnnualColumn> columns) {
        return Stream.concat(first.stream(), columns.stream().map(column -> Cell.count(sum(in, column))))
                .toList();
    }

    private static long sum(Collection<AnnualCase> in, AnnualColumn column) {
        return in.stream().mapToLong(column::of).sum();
    }
}
