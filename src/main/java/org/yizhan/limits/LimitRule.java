package org.yizhan.limits;

import org.yizhan.messages.Violation;

/** What can be wrong with imported limits. */
enum LimitRule implements Violation.Rule {
    UNKNOWN_DUTY("R501", "没有名为“{0}”的期限", "there is no duty \"{0}\""),
    NOT_A_REGION("R502", "“{0}”不是行政区划代码前缀", "\"{0}\" is not the beginning of a region code"),
    UNKNOWN_LEVEL(
            "R503",
            "层级“{0}”无法识别，应为 national、province、city、county 或 township",
            "unknown level \"{0}\"; expected national, province, city, county or township"),
    NOT_A_LIMIT("R504", "“{0}”不是 1 至 999 的整数", "\"{0}\" is not a whole number from 1 to 999"),
    UNKNOWN_UNIT("R505", "单位“{0}”应为 day 或 workingDay", "unit \"{0}\"; expected day or workingDay"),
    BASIS_MISSING("R506", "须写明依据", "the basis is missing"),
    NOT_A_DATE("R507", "“{0}”不是日期，应为 YYYY-MM-DD", "\"{0}\" is not a date; expected YYYY-MM-DD"),
    ENDS_BEFORE_START("R508", "止日 {0} 早于起日 {1}", "it ends on {0}, before it begins on {1}"),
    OVERLAP("R509", "与第 {0} 行同一地区、层级和期限，且有效期重叠", "the same duty, region and level as line {0}, on the same days");

    private final Violation.Wording wording;

    LimitRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
