package org.yizhan.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.CaseFacts.BureauTerm;
import org.yizhan.messages.Violation.Words;

/** 及时受理率 of the bureau. */
final class BureauTimely implements Indicator {
    private final int days;

    BureauTimely(int days) {
        this.days = days;
    }

    @Override
    public Definition definition() {
        Words text = new Words(
                "收到之日起" + days + "日内首次处理（转送、交办、自行受理或引导）的件数 ÷ 第" + days + "日落在统计期内的全部件数；下级信访部门自送达其之日起算。",
                "first acted on (passed on, taken on, guided) within " + days + " days of receipt ÷ all whose day "
                        + days + " falls in the period; for a bureau below from its own delivery");
        return new Definition(
                "bureau-timely",
                1,
                new Words("及时受理率（信访部门）", "acted on in time (bureau)"),
                text,
                Shape.SHARE,
                List.of(Buckets.TIMELY, Buckets.LATE, Buckets.MISSING, Buckets.NOT_DUE));
    }

    @Override
    public Stream<Item> items(CaseFacts facts, Question question) {
        return question.scope().holds(facts)
                ? facts.terms().stream()
                        .filter(term -> question.isBureau(term.bureau()))
                        .filter(term -> term.open() || term.actedAt() != null)
                        .filter(term -> question.period().holds(last(term)))
                        .map(term -> item(term, question.today()))
                : Stream.empty();
    }

    private LocalDate last(BureauTerm term) {
        return term.startedOn().plusDays(days);
    }

    private Item item(BureauTerm term, LocalDate today) {
        if (term.actedAt() != null) {
            return Buckets.one(Question.day(term.actedAt()).isAfter(last(term)) ? Buckets.LATE : Buckets.TIMELY);
        }
        return Buckets.one(today.isAfter(last(term)) ? Buckets.MISSING : Buckets.NOT_DUE);
    }
}
