package org.yizhan.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation.Words;
import org.yizhan.reports.CaseLine.DeadlineLine;
import org.yizhan.reports.CaseLine.Leader;
import org.yizhan.reports.CaseLine.Said;
import org.yizhan.sheets.Cell;
import org.yizhan.sheets.Sheet.Column;

/** The columns of a list. */
@SuppressWarnings("ImmutableEnumChecker") // records of texts, and functions without state
enum ListColumn {
    CASE("事项编号", "Case", 24, seen -> Cell.text(seen.line().caseId().value())),
    NUMBER("信访件编号", "Petition number", 18, seen -> Cell.text(seen.line().number())),
    TITLE("标题", "Title", 42, seen -> Cell.text(seen.isWhole() ? seen.line().title() : null)),
    BUREAU("信访部门", "Bureau", 22, seen -> Cell.text(seen.line().bureau().name())),
    ORGAN("责任单位", "Organ", 24, seen -> Cell.text(seen.line().organ().name())),
    LEADER("包案领导", "Leader in charge", 12, leader(Leader::name)),
    LEADER_TITLE("职务", "Title of the leader", 14, leader(Leader::title)),
    LEADER_CONTACT("联系方式", "Contact", 16, leader(Leader::contact)),
    LEADER_UNIT("领导单位", "Unit", 22, leader(Leader::unit)),
    STAGE("阶段", "Stage", 20, seen -> words(seen.line().stage())),
    OPENED_ON("登记日", "Opened on", 12, seen -> Cell.day(seen.line().openedOn())),
    DAYS_OPEN("已历天数", "Days open", 9, seen -> Cell.count(seen.daysOpen())),
    DEADLINE("下一期限", "Next deadline", 20, next(deadline -> words(deadline.duty()))),
    DUE_ON("期限日", "Due on", 12, seen -> next(deadline -> Cell.day(deadline.dueOn()))
            .apply(seen)
            .marked(seen.isOverdue())),
    BASIS("依据", "Basis", 32, next(deadline -> Cell.text(deadline.basis()))),
    PROVISIONAL("暂定", "Provisional", 14, next(deadline -> Cell.text(deadline.provisional() ? "暂定 provisional" : null))),
    OVERDUE_SINCE(
            "逾期起始日",
            "Overdue since",
            13,
            overdue((day, deadline) -> Cell.day(deadline.dueOn().plusDays(1)))),
    DAYS_OVERDUE(
            "逾期天数",
            "Days overdue",
            10,
            overdue((day, deadline) -> Cell.count(ChronoUnit.DAYS.between(deadline.dueOn(), day)))),
    SUPERVISED("督办次数", "Supervised", 11, seen -> count(seen.line().marks().supervisions())),
    BOUNCES("退回次数", "Bounces", 9, seen -> count(seen.line().marks().bounces())),
    URGENT("重大紧急", "Urgent", 12, seen -> Cell.text(seen.line().marks().urgent() ? "是 yes" : null)),
    LAST_SAID("最近进展", "Last progress", 24, said(said -> words(said.what()))),
    LAST_SAID_ON("进展日", "On", 12, said(said -> Cell.day(said.on()))),
    BATCH(
            "积案批次",
            "Batch",
            18,
            seen -> Cell.text(seen.isWhole() ? seen.line().marks().batch() : null)),
    CLOSED_ON("办结日", "Concluded on", 12, seen -> Cell.day(seen.line().period().closedOn()));

    private final Column column;
    private final Function<Seen, Cell> cell;

    ListColumn(String zh, String en, int width, Function<Seen, Cell> cell) {
        this.column = new Column(zh, en, width);
        this.cell = cell;
    }

    Column column() {
        return column;
    }

    Cell of(Seen seen) {
        return cell.apply(seen);
    }

    private static Cell words(Words words) {
        return Cell.text(words.zh() + " " + words.en());
    }

    private static Cell count(int count) {
        return count == 0 ? Cell.empty() : Cell.count(count);
    }

    private static Function<Seen, Cell> leader(Function<Leader, @Nullable String> part) {
        return seen ->
                seen.leader().map(leader -> Cell.text(part.apply(leader))).orElse(Cell.empty());
    }

    private static Function<Seen, Cell> next(Function<DeadlineLine, Cell> part) {
        return seen -> seen.next().map(part).orElse(Cell.empty());
    }

    private static Function<Seen, Cell> overdue(BiFunction<LocalDate, DeadlineLine, Cell> part) {
        return seen -> seen.next()
                .filter(deadline -> seen.isOverdue())
                .map(deadline -> part.apply(seen.day(), deadline).marked(true))
                .orElse(Cell.empty());
    }

    private static Function<Seen, Cell> said(Function<Said, Cell> part) {
        return seen -> Optional.ofNullable(seen.line().lastSaid()).map(part).orElse(Cell.empty());
    }
}
