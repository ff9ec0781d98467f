package org.yizhan.indicators;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yizhan.cases.Transition.ResultGiven;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Charge;
import org.yizhan.messages.Violation.Words;

/** How many days a unit takes to its result. */
final class DaysToReply implements Indicator {
    private static final Bucket REPLIED = new Bucket("replied", new Words("已答复", "replied"), true);

    @Override
    public Definition definition() {
        return new Definition(
                "days-to-reply",
                1,
                new Words("答复用时（日）", "days to the reply"),
                new Words(
                        "统计期内收到办理结果的信访事项，自送达责任单位之日至收到结果之日的日数：中位数和90%分位数。不计已转出、撤回、撤回转送、同意退回、并入的重复件和测试件。",
                        "of cases whose result came in the period: days from the delivery to the unit to the result, the median"
                                + " and what 90 % do not exceed. Left out: transferred out, withdrawn, recalled, agreed returns,"
                                + " repeats merged into their first case, tests"),
                Shape.SPREAD,
                List.of(REPLIED));
    }

    @Override
    public Stream<Item> items(CaseFacts facts, Question question) {
        return question.charges(facts)
                .filter(charge -> charge.deliveredAt() != null && charge.result() != null)
                .filter(charge -> question.holds(result(charge).at()))
                .map(charge -> new Item(REPLIED.id(), days(charge)));
    }

    private static ResultGiven result(Charge charge) {
        return Objects.requireNonNull(charge.result());
    }

    private static int days(Charge charge) {
        return (int) ChronoUnit.DAYS.between(
                Question.day(Objects.requireNonNull(charge.deliveredAt())),
                Question.day(result(charge).at()));
    }
}
