package org.yizhan.indicators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Charge;
import org.yizhan.facts.DutyOutcome;
import org.yizhan.messages.Violation.Words;

/** 按期办结率. */
final class OnTime implements Indicator {
    private static final Bucket IN_TIME = new Bucket("inTime", new Words("按期", "in time"), true);
    private static final Bucket LATE = new Bucket("late", new Words("超期办结", "concluded late"), false);
    private static final Bucket OVERDUE = new Bucket("overdue", new Words("超期未办结", "overdue"), false);

    @Override
    public Definition definition() {
        Words text = new Words(
                "在期限届满前办结的件数 ÷ 期限届满日落在统计期内的全部件数。期限：交办件为办结报告期限，简易办理件为答复期限，其余为办理期限（含延期）；法无期限的不计。"
                        + "补录：文书日期在期限内而收到在后，计入分子并单列。不计已转出、撤回、撤回转送、同意退回、并入的重复件和测试件；改派后按本单位期限。",
                "concluded by the due date ÷ all whose due date falls in the period. The due date: of the closing report for a"
                        + " 交办, of the reply by the simple procedure, else of the handling, as extended; where no law sets one,"
                        + " it is not counted. Dated in time and received later counts, and is shown apart. Left out: transferred"
                        + " out, withdrawn, recalled, agreed returns, repeats merged into their first case, tests; after a"
                        + " re-assignment the unit's own due date");
        return new Definition(
                "on-time",
                1,
                new Words("按期办结率", "concluded on time"),
                text,
                Shape.SHARE,
                List.of(IN_TIME, Buckets.RECORDED_LATE, LATE, OVERDUE, Buckets.NOT_DUE));
    }

    @Override
    public Stream<Item> items(CaseFacts facts, Question question) {
        return question.charges(facts)
                .flatMap(charge -> deciding(charge).stream())
                .filter(duty -> duty.clock() != null
                        && question.period().holds(duty.clock().dueOn()))
                .flatMap(duty -> bucket(DutyOutcome.of(duty, question.today())).stream())
                .map(Buckets::one);
    }

    private static Optional<CaseDuty> deciding(Charge charge) {
        Optional<CaseDuty> report = charge.mandate().owesReport() ? charge.duty("report") : Optional.empty();
        return report.or(() -> charge.duty("simple-reply").filter(OnTime::matters))
                .or(() -> charge.duty("handling"));
    }

    private static boolean matters(CaseDuty duty) {
        return duty.ending() != Ending.STOPPED;
    }

    private static Optional<Bucket> bucket(DutyOutcome outcome) {
        return switch (outcome) {
            case IN_TIME -> Optional.of(IN_TIME);
            case RECORDED_LATE -> Optional.of(Buckets.RECORDED_LATE);
            case LATE -> Optional.of(LATE);
            case OVERDUE -> Optional.of(OVERDUE);
            case NOT_DUE -> Optional.of(Buckets.NOT_DUE);
            case STOPPED -> Optional.empty();
        };
    }
}
