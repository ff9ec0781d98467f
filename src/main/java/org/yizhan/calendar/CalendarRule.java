package org.yizhan.calendar;

import org.yizhan.messages.Violation;

/** What can be wrong with an imported calendar. */
enum CalendarRule implements Violation.Rule {
    UNKNOWN_KIND("R201", "类别“{0}”无法识别，应为 year、off 或 work", "unknown kind \"{0}\"; expected year, off or work"),
    NOT_A_YEAR("R202", "“{0}”不是四位年份", "\"{0}\" is not a year of four digits"),
    NOT_A_DATE("R203", "“{0}”不是日期，应为 YYYY-MM-DD", "\"{0}\" is not a date; expected YYYY-MM-DD"),
    WRONG_RANGE(
            "R204",
            "{0} 至 {1} 不是有效区间：止日不得早于起日，且不超过 {2} 天",
            "{0} to {1} is not a range: the end is not before the start and at most {2} days after it"),
    OFF_AND_WORK("R205", "{0} 既列为放假又列为上班", "{0} is listed both as a day off and as a make-up day"),
    YEAR_TWICE("R206", "{0} 年出现两次", "the year {0} is there twice"),
    NOT_A_REGION("R207", "“{0}”不是行政区划代码前缀", "\"{0}\" is not the beginning of a region code"),
    NOT_ONE_YEAR("R208", "一个日历文件只含一个年份（year 行），实有 {0} 个", "a calendar file is of one year (kind year); found {0}");

    private final Violation.Wording wording;

    CalendarRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
