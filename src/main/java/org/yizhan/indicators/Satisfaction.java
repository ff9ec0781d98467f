package org.yizhan.indicators;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yizhan.facts.CaseFacts;
import org.yizhan.indicators.Evaluated.Standing;
import org.yizhan.messages.OversightContent.Rating;
import org.yizhan.messages.Violation.Words;

/** 群众满意率 of one party. Who was not evaluated is never counted as satisfied. */
final class Satisfaction implements Indicator {
    private static final Bucket SATISFIED = new Bucket("satisfied", new Words("满意", "satisfied"), true);
    private static final Bucket BASICALLY = new Bucket("basicallySatisfied", new Words("基本满意", "basically"), true);
    private static final Bucket NOT = new Bucket("dissatisfied", new Words("不满意", "dissatisfied"), false);

    private final Evaluated party;

    Satisfaction(Evaluated party) {
        this.party = party;
    }

    @Override
    public Definition definition() {
        return new Definition(
                "satisfaction-" + party.id,
                1,
                new Words("群众满意率（" + party.zh + "）", "satisfaction (" + party.en + ")"),
                new Words(
                        "（满意＋基本满意）÷ 已评价，按办理结果送达日（无送达记录的按评价日）归入统计期；未评价的不视为满意。",
                        "(satisfied + basically satisfied) ÷ evaluated, of results served (else evaluated) in the period; what is"
                                + " not evaluated is never counted as satisfied"),
                Shape.SHARE,
                List.of(SATISFIED, BASICALLY, NOT));
    }

    @Override
    public Stream<Item> items(CaseFacts facts, Question question) {
        return party.of(facts, question)
                .filter(one -> one.standing() == Standing.EVALUATED)
                .map(one -> Buckets.one(bucket(Objects.requireNonNull(one.rating()))));
    }

    private static Bucket bucket(Rating rating) {
        return switch (rating) {
            case SATISFIED -> SATISFIED;
            case BASICALLY_SATISFIED -> BASICALLY;
            case DISSATISFIED -> NOT;
        };
    }
}
