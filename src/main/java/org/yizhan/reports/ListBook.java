package org.yizhan.reports;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yizhan.cases.World;
import org.yizhan.messages.Violation.Words;
import org.yizhan.reports.CaseLine.Leader;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Cell;
import org.yizhan.sheets.Sheet;
import org.yizhan.sheets.Sheet.Column;

/** A list for one reader as sheets: by organ, by leader in charge, counted by organ, what was concluded, and what it all means. */
final class ListBook {
    static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Span.CHINA);
    private static final Set<ListColumn> OPEN = EnumSet.complementOf(EnumSet.of(ListColumn.CLOSED_ON));
    private static final Set<ListColumn> CLOSED = EnumSet.of(
            ListColumn.CASE,
            ListColumn.NUMBER,
            ListColumn.TITLE,
            ListColumn.BUREAU,
            ListColumn.ORGAN,
            ListColumn.STAGE,
            ListColumn.OPENED_ON,
            ListColumn.CLOSED_ON);
    private static final Comparator<Seen> MOST_PRESSING = Comparator.comparing((Seen seen) ->
                    seen.next().map(next -> next.dueOn().toEpochDay()).orElse(Long.MAX_VALUE))
            .thenComparing(seen -> seen.line().caseId().value());
    private static final Comparator<Seen> BY_ORGAN =
            Comparator.comparing((Seen seen) -> seen.line().organ().name()).thenComparing(MOST_PRESSING);
    private static final Comparator<Seen> BY_LEADER = Comparator.comparing(
                    (Seen seen) -> seen.leader().map(Leader::name).orElse(""))
            .thenComparing(seen -> seen.leader().map(Leader::unit).orElse(""))
            .thenComparing(MOST_PRESSING);

    private final Span span;
    private final String reader;
    private final World world;
    private final List<Seen> seen;

    /** @param reader whom it is for, in words */
    ListBook(Span span, String reader, World world, List<Seen> seen) {
        this.span = span;
        this.reader = reader;
        this.world = world;
        this.seen = seen;
    }

    /** All of it. */
    Book book() {
        return new Book(List.of(open(), byLeader(), summary(), concluded(), notes()));
    }

    /** The open cases alone: one table for programs. */
    Book table() {
        return new Book(List.of(open()));
    }

    private Sheet open() {
        return cases(
                "清单", "Open cases", OPEN, BY_ORGAN, one -> one.line().period().isOpen());
    }

    private Sheet byLeader() {
        Predicate<Seen> led =
                one -> one.line().period().isOpen() && one.leader().isPresent();
        return cases("按包案领导", "By leader", OPEN, BY_LEADER, led);
    }

    private Sheet concluded() {
        Predicate<Seen> closed = one -> one.line().period().closedOn() != null;
        return cases("本期办结", "Concluded", CLOSED, BY_ORGAN, closed);
    }

    private Sheet cases(String zh, String en, Set<ListColumn> columns, Comparator<Seen> order, Predicate<Seen> which) {
        List<Seen> rows = seen.stream().filter(which).sorted(order).toList();
        Iterable<List<Cell>> cells = () -> rows.stream()
                .map(row -> columns.stream().map(column -> column.of(row)).toList())
                .iterator();
        return new Sheet(
                new Words(zh, en),
                preface(rows.size()),
                columns.stream().map(ListColumn::column).toList(),
                cells);
    }

    private List<String> preface(int cases) {
        Words kind = span.kind().words();
        return List.of(
                kind.zh() + " " + kind.en() + " · " + reader,
                "截至 as of %s · 本期自 since %s · 件数 cases %d"
                        .formatted(MINUTES.format(span.until()), MINUTES.format(span.from()), cases));
    }

    private Sheet summary() {
        Map<String, OrganCount> counts = new LinkedHashMap<>();
        seen.stream().sorted(BY_ORGAN).forEach(one -> counts.computeIfAbsent(
                        one.line().organ().name(), name -> new OrganCount())
                .add(one));
        List<List<Cell>> rows = new ArrayList<>();
        counts.forEach((organ, count) -> rows.add(count.row(organ)));
        OrganCount all = new OrganCount();
        seen.forEach(all::add);
        rows.add(all.row("合计 Total"));
        return new Sheet(new Words("汇总", "By organ"), preface(seen.size()), OrganCount.COLUMNS, rows);
    }

    private Sheet notes() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ListNote note : ListNote.values()) {
            rows.add(
                    List.of(Cell.text(note.words().zh()), Cell.text(note.words().en())));
        }
        String versions = "directory %d, routing %d, calendar %d"
                .formatted(
                        world.directory().version(),
                        world.routing().version(),
                        world.calendar().version());
        rows.add(List.of(Cell.text("基础数据版本：" + versions), Cell.text("Versions of the reference data: " + versions)));
        return new Sheet(
                new Words("说明", "Notes"),
                List.of(span.kind().words().zh() + " " + span.kind().words().en() + " · " + reader),
                List.of(new Column("说明", "In Chinese", 70), new Column("英文", "Note", 90)),
                rows);
    }
}
