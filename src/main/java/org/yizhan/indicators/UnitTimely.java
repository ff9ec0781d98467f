package org.yizhan.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Charge;
import org.yizhan.messages.Violation.Words;

/** 及时受理率 of the responsible unit. */
final class UnitTimely implements Indicator {
    private final int days;
    private final int ownDays;

    /**
     * @param days from registration
     * @param ownDays from its own delivery, for a unit that has the case after another
     */
    UnitTimely(int days, int ownDays) {
        this.days = days;
        this.ownDays = ownDays;
    }

    @Override
    public Definition definition() {
        Words text = new Words(
                "登记之日起" + days + "日内告知是否受理（或直接办结）的件数 ÷ 第" + days + "日落在统计期内的全部件数；改派、下转的，自送达本单位之日起" + ownDays
                        + "日。补录：文书日期在期限内而收到在后，计入分子并单列。不计已转出、撤回、撤回转送、同意退回、并入的重复件和测试件。",
                "told within " + days
                        + " days of registration whether the matter is accepted (or answered at once) ÷ all"
                        + " whose day " + days + " falls in the period; after a re-assignment or from an organ above, "
                        + ownDays
                        + " days from its own delivery. Dated in time and received later counts, and is shown apart. Left"
                        + " out: transferred out, withdrawn, recalled, agreed returns, repeats merged into their first case,"
                        + " tests");
        return new Definition(
                "unit-timely",
                1,
                new Words("及时受理率（责任单位）", "accepted in time (unit)"),
                text,
                Shape.SHARE,
                List.of(Buckets.TIMELY, Buckets.RECORDED_LATE, Buckets.LATE, Buckets.MISSING, Buckets.NOT_DUE));
    }

    @Override
    public Stream<Item> items(CaseFacts facts, Question question) {
        return question.charges(facts)
                .filter(UnitTimely::isUnit)
                .flatMap(charge -> last(facts, charge)
                        .filter(question.period()::holds)
                        .map(last -> item(charge, last, question.today()))
                        .stream());
    }

    /** A bureau that has yet to pass the case on is no unit; one that handles it itself is. */
    private static boolean isUnit(Charge charge) {
        return charge.duty("transfer").isEmpty() || charge.decidedAt().isPresent();
    }

    private Optional<LocalDate> last(CaseFacts facts, Charge charge) {
        if (!charge.again()) {
            return Optional.of(Question.day(facts.petition().registeredAt()).plusDays(days));
        }
        return Optional.ofNullable(charge.deliveredAt())
                .map(delivered -> Question.day(delivered).plusDays(ownDays));
    }

    private static Item item(Charge charge, LocalDate last, LocalDate today) {
        Optional<Instant> decided = charge.decidedAt();
        if (decided.isEmpty()) {
            return Buckets.one(today.isAfter(last) ? Buckets.MISSING : Buckets.NOT_DUE);
        }
        if (!Question.day(decided.get()).isAfter(last)) {
            return Buckets.one(Buckets.TIMELY);
        }
        NoticeGiven notice = charge.notice();
        boolean stated = notice != null && !notice.noticeOn().isAfter(last);
        return Buckets.one(stated ? Buckets.RECORDED_LATE : Buckets.LATE);
    }
}
