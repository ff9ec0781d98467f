package org.yizhan.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.yizhan.facts.CaseFacts;
import org.yizhan.messages.Violation.Words;

/** 重复信访率. */
final class RepeatShare implements Indicator {
    private static final Bucket REPEAT = new Bucket("repeat", new Words("重复", "repeat"), true);
    private static final Bucket FIRST = new Bucket("first", new Words("初次", "first time"), false);

    @Override
    public Definition definition() {
        return new Definition(
                "repeat",
                1,
                new Words("重复信访率", "repeat petitions"),
                new Words(
                        "统计期内收到的重复信访件数（来文标明或经人工确认；仅疑似的不算）÷ 统计期内收到的全部件数。不计测试件。",
                        "repeat cases received in the period (marked by the sender or confirmed by a person, not those only"
                                + " suspected) ÷ all received in the period. Left out: tests"),
                Shape.SHARE,
                List.of(REPEAT, FIRST));
    }

    @Override
    public Stream<Item> items(CaseFacts facts, Question question) {
        boolean concerns = question.scope().holds(facts)
                && question.period().holds(facts.petition().receivedOn());
        return concerns ? Stream.of(Buckets.one(facts.isRepeat() ? REPEAT : FIRST)) : Stream.empty();
    }
}
