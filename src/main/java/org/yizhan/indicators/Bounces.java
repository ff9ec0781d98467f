package org.yizhan.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.yizhan.facts.CaseFacts;
import org.yizhan.messages.Violation.Words;

/** How often cases are sent back (推诿次数): counted to the bureau that agreed. */
final class Bounces implements Indicator {
    private static final Bucket SENT_BACK = new Bucket("sentBack", new Words("曾退回", "sent back"), true);
    private static final Bucket KEPT = new Bucket("kept", new Words("未退回", "never sent back"), false);

    @Override
    public Definition definition() {
        return new Definition(
                "bounces",
                1,
                new Words("退回次数", "times sent back"),
                new Words(
                        "统计期内收到并已转送、交办的信访事项：经同意退回的次数合计、平均、中位数和90%分位数，计入同意退回的信访部门。不计测试件。",
                        "of cases received in the period and passed on: agreed objections in all and on average, the median and"
                                + " what 90 % do not exceed; counted to the bureau that agreed. Left out: tests"),
                Shape.SPREAD,
                List.of(SENT_BACK, KEPT));
    }

    @Override
    public Stream<Item> items(CaseFacts facts, Question question) {
        boolean concerns = question.scope().holds(facts)
                && !facts.charges().isEmpty()
                && question.period().holds(facts.petition().receivedOn());
        if (!concerns) {
            return Stream.empty();
        }
        int times = (int) facts.bounces().stream()
                .filter(bounce ->
                        question.isBureau(bounce.bureau()) && question.scope().isOrgan(bounce.organ()))
                .count();
        return Stream.of(new Item((times > 0 ? SENT_BACK : KEPT).id(), times));
    }
}
