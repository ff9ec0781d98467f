package org.yizhan.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.yizhan.facts.CaseFacts;
import org.yizhan.messages.Violation.Words;

/** 参评率 of one party. */
final class Participation implements Indicator {
    private static final Bucket EVALUATED = new Bucket("evaluated", new Words("已评价", "evaluated"), true);
    private static final Bucket WAITING = new Bucket("waiting", new Words("待评价", "waiting"), false);
    private static final Bucket UNEVALUATED =
            new Bucket("unevaluated", new Words("超期未评价", "not evaluated in time"), false);

    private final Evaluated party;

    Participation(Evaluated party) {
        this.party = party;
    }

    @Override
    public Definition definition() {
        return new Definition(
                "participation-" + party.id,
                1,
                new Words("参评率（" + party.zh + "）", "evaluated (" + party.en + ")"),
                new Words(
                        "已评价 ÷ 应评价（已评价＋待评价＋超期未评价），按办理结果送达日（无送达记录的按评价日）归入统计期。",
                        "evaluated ÷ to be evaluated (evaluated, waiting, not evaluated in time), of results served (else"
                                + " evaluated) in the period"),
                Shape.SHARE,
                List.of(EVALUATED, WAITING, UNEVALUATED));
    }

    @Override
    public Stream<Item> items(CaseFacts facts, Question question) {
        return party.of(facts, question)
                .map(one -> Buckets.one(
                        switch (one.standing()) {
                            case EVALUATED -> EVALUATED;
                            case WAITING -> WAITING;
                            case UNEVALUATED -> UNEVALUATED;
                        }));
    }
}
