package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.yizhan.cases.CaseDuty.Timeliness;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.Violation.Words;

/** What is said of a deadline, in both languages. */
final class DeadlineWords {
    /** 参考办结日: what the handling's limit would have been, had the petitioner been told in time. */
    private static final int REFERENCE_DAYS = 60;

    private DeadlineWords() {}

    static Words approaching(CaseDuty duty) {
        return until(clock(duty), "%s期限将于 %s 24:00 届满（%s）", "the %s is due by the end of %s (%s)");
    }

    /** With the reference day of a notice that is missing, and whose turn it is. */
    static Words overdue(CaseDuty duty, CaseState state) {
        Words words = until(
                clock(duty), "%s期限已于 %s 24:00 届满，尚未履行（%s）", "the %s was due by the end of %s and has not come (%s)");
        if (DutyKind.of(duty.duty()) == DutyKind.NOTICE) {
            LocalDate reference = clock(duty).dueOn().plusDays(REFERENCE_DAYS);
            words = and(words, "；参考办结日 " + reference, "; reference day of conclusion " + reference);
        }
        if (DutyKind.of(duty.duty()) == DutyKind.CHECK) {
            words = and(words, "；按办结（未审核）处理", "; the result stands unchecked");
        }
        return waitsForRuling(duty, state)
                ? and(words, "；异议待信访部门核实", "; waiting for the bureau's ruling on the objection")
                : words;
    }

    /** True if the organ's notice waits because its objection, made in time, has not been ruled on. */
    static boolean waitsForRuling(CaseDuty duty, CaseState state) {
        return state.stage() == Stage.OBJECTED && DutyKind.of(duty.duty()) == DutyKind.NOTICE;
    }

    /** Of the petitioner's own time. */
    static Words lapsed(CaseDuty duty) {
        return until(
                clock(duty),
                "信访人%s期限已于 %s 24:00 届满，未提出申请，事项终结（%s）",
                "the petitioner's time for a %s ended with %s and none came: the matter is finished (%s)");
    }

    static Words met(CaseDuty duty) {
        StartedDeadline clock = clock(duty);
        Words name = name(clock);
        Instant ended = Objects.requireNonNull(duty.endedAt(), "a met duty has ended");
        long days = ChronoUnit.DAYS.between(Days.of(ended), clock.dueOn());
        Timeliness timeliness = duty.timeliness().orElseThrow();
        return switch (timeliness) {
            case IN_TIME ->
                new Words(
                        name.zh() + "已在期限内履行，早于期限 " + days + " 天",
                        "the " + name.en() + " came in time, " + days + " day(s) early");
            case RECORDED_LATE ->
                new Words(
                        name.zh() + "按所载日期在期限内履行，补录晚于期限 " + -days + " 天",
                        "the " + name.en() + " was in time as stated, and recorded " + -days + " day(s) late");
            case LATE ->
                new Words(
                        name.zh() + "已履行，超过期限 " + -days + " 天", "the " + name.en() + " came " + -days + " day(s) late");
        };
    }

    static Words stopped(CaseDuty duty) {
        Words name = name(clock(duty));
        return new Words(name.zh() + "期限停止计算", "the clock of the " + name.en() + " has stopped");
    }

    static Words moved(StartedDeadline anew, DeadlineNews news) {
        return news == DeadlineNews.EXTENDED
                ? until(anew, "%s期限延长至 %s 24:00（%s）", "the %s is extended to the end of %s (%s)")
                : until(anew, "%s期限重新计算，至 %s 24:00 届满（%s）", "the %s is computed anew: due by the end of %s (%s)");
    }

    /** What a 督办 could demand. */
    static Words demands(CaseDuty duty) {
        return until(
                clock(duty),
                "%s期限已于 %s 24:00 届满，尚未履行（%s）；请说明原因，限期履行并书面报告",
                "the %s was due by the end of %s and has not come (%s): give the reasons, act by a date, report in writing");
    }

    private static Words until(StartedDeadline clock, String zh, String en) {
        Words name = name(clock);
        String article = clock.duty().article();
        Words words = new Words(
                String.format(zh, name.zh(), clock.dueOn(), article),
                String.format(en, name.en(), clock.dueOn(), article));
        return clock.provisional()
                ? and(words, "；该年日历尚未导入，日期为暂定", "; provisional: the calendar of the year is not known yet")
                : words;
    }

    private static Words and(Words words, String zh, String en) {
        return new Words(words.zh() + zh, words.en() + en);
    }

    private static Words name(StartedDeadline clock) {
        return DutyKind.of(clock.duty()).words();
    }

    private static StartedDeadline clock(CaseDuty duty) {
        return Objects.requireNonNull(duty.clock(), "only a running clock is spoken of");
    }
}
