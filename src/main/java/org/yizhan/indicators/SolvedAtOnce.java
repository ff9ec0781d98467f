package org.yizhan.indicators;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.yizhan.cases.Stage;
import org.yizhan.facts.CaseFacts;
import org.yizhan.messages.Violation.Words;

/** 一次性化解率. */
final class SolvedAtOnce implements Indicator {
    private static final Bucket SOLVED = new Bucket("solved", new Words("未再重复", "no repeat"), true);
    private static final Bucket REPEATED = new Bucket("repeated", new Words("又重复信访", "petitioned again"), false);

    @Override
    public Definition definition() {
        return new Definition(
                "solved-at-once",
                1,
                new Words("一次性化解率", "solved at once"),
                new Words(
                        "统计期内办结、至今没有重复信访的初次信访事项 ÷ 统计期内办结的初次信访事项。不计已转出、撤回、撤回转送、同意退回和测试件。",
                        "first-time cases concluded in the period with no repeat petition so far ÷ first-time cases concluded in"
                                + " the period. Left out: transferred out, withdrawn, recalled, agreed returns, tests"),
                Shape.SHARE,
                List.of(SOLVED, REPEATED));
    }

    @Override
    public boolean looksForRepeats() {
        return true;
    }

    @Override
    public Stream<Item> items(CaseFacts facts, Question question) {
        Instant closed = facts.standing().closedAt();
        Stage stage = facts.standing().stage();
        boolean concluded = stage == Stage.CONCLUDED || stage == Stage.FINISHED;
        if (closed == null || !concluded || facts.isRepeat() || !question.holds(closed)) {
            return Stream.empty();
        }
        return facts.lastCharge().stream()
                .filter(last ->
                        question.scope().holds(facts) && question.scope().isOrgan(last.organ()))
                .map(last -> Buckets.one(question.repeated().contains(facts.caseId()) ? REPEATED : SOLVED));
    }
}
