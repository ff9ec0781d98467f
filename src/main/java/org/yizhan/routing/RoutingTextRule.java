package org.yizhan.routing;

import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** What can be wrong with an imported routing table. */
enum RoutingTextRule implements Violation.Rule {
    WRONG_CONTENT(
            "R401",
            Severity.REFUSE,
            "“{0}”不是内容分类前缀（0、2、4 或 6 位数字）",
            "\"{0}\" is not the beginning of a content class (0, 2, 4 or 6 digits)"),
    WRONG_TERRITORY(
            "R402",
            Severity.REFUSE,
            "“{0}”不是行政区划代码（6、9 或 12 位数字）或其前缀",
            "\"{0}\" is not a region code (6, 9 or 12 digits) or the beginning of one"),
    WRONG_ORGAN("R403", Severity.REFUSE, "“{0}”不是有效的统一社会信用代码", "\"{0}\" is not a valid unified social credit code"),
    WRONG_DATE(
            "R404",
            Severity.REFUSE,
            "列 {1} 的“{0}”不是日期，应为 YYYY-MM-DD",
            "\"{0}\" in {1} is not a date; expected YYYY-MM-DD"),
    ENDS_BEFORE_START("R405", Severity.REFUSE, "止日 {0} 早于起日 {1}", "it ends on {0}, before it begins on {1}"),
    LINE_TWICE(
            "R406",
            Severity.REFUSE,
            "与第 {0} 行的内容、属地相同而有效期重叠",
            "it has the content and territory of line {0} at the same time"),
    UNKNOWN_ORGAN("R407", Severity.REFUSE, "机构 {0} 不在机构目录中", "the organ {0} is not in the directory"),
    UNKNOWN_CONTENT("R408", Severity.WARN, "内容分类“{0}”不在分类表中", "no content class begins with \"{0}\""),
    WRONG_CLASS(
            "R409",
            Severity.REFUSE,
            "内容分类“{0}”应为 6 位数字并有名称",
            "the content class \"{0}\" should have 6 digits and a name"),
    CLASS_TWICE("R410", Severity.REFUSE, "内容分类 {0} 与第 {1} 行重复", "the content class {0} is already on line {1}"),
    UNKNOWN_PATH(
            "R411",
            Severity.REFUSE,
            "“{0}”不是办理途径，应为 accusation、litigation 或空",
            "\"{0}\" is not a path; expected accusation, litigation or nothing");

    private final Violation.Wording wording;

    RoutingTextRule(String code, Severity severity, String zh, String en) {
        this.wording = new Violation.Wording(code, severity, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
