package org.yizhan.directory;

import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** What can be wrong with an imported directory. */
enum DirectoryRule implements Violation.Rule {
    WRONG_CODE(
            "R301",
            Severity.REFUSE,
            "“{0}”不是有效的统一社会信用代码（18 位，末位为校验码）",
            "\"{0}\" is not a valid unified social credit code (18 characters, the last a check digit)"),
    CODE_TWICE("R302", Severity.REFUSE, "代码 {0} 与第 {1} 行重复", "the code {0} is already on line {1}"),
    NO_NAME("R303", Severity.REFUSE, "机构 {0} 缺少名称", "the organisation {0} has no name"),
    UNKNOWN_WORD("R304", Severity.REFUSE, "“{0}”不是列 {1} 的取值", "\"{0}\" is not a value of the column {1}"),
    WRONG_REGION(
            "R305", Severity.REFUSE, "“{0}”不是行政区划代码（6、9 或 12 位数字）", "\"{0}\" is not a region code (6, 9 or 12 digits)"),
    WRONG_DATE(
            "R306",
            Severity.REFUSE,
            "列 {1} 的“{0}”不是日期，应为 YYYY-MM-DD",
            "\"{0}\" in {1} is not a date; expected YYYY-MM-DD"),
    ENDS_BEFORE_START("R307", Severity.REFUSE, "止日 {0} 早于起日 {1}", "it ends on {0}, before it begins on {1}"),
    UNKNOWN_REFERENCE(
            "R308", Severity.REFUSE, "列 {1} 中的机构 {0} 不在本表中", "the organisation {0} named in {1} is not in the table"),
    CIRCLE("R309", Severity.REFUSE, "机构 {0} 经列 {1} 指回自身", "{1} leads from the organisation {0} back to itself"),
    ENDS_WITHOUT_SUCCESSOR(
            "R310",
            Severity.WARN,
            "机构 {0} 有止日而无承继机构，其事项将待人工分办",
            "the organisation {0} ends without a successor: its cases will wait for a person"),
    SUCCESSOR_WITHOUT_END(
            "R311",
            Severity.WARN,
            "机构 {0} 有承继机构而无止日，仍视为有效",
            "the organisation {0} has a successor but no end: it counts as in force"),
    SHARED_NAME(
            "R312",
            Severity.WARN,
            "名称“{0}”与第 {2} 行的机构 {1} 相同，按名称不能唯一确定",
            "the name \"{0}\" is also that of {1} on line {2}: it identifies neither"),
    VIA_NO_GATEWAY(
            "R313",
            Severity.REFUSE,
            "机构 {0} 的列 via 所填 {1} 不是驿站（kind 应为 gateway）",
            "the organisation {0} is said to be reached via {1}, which is no gateway (its kind must be gateway)"),
    GATEWAY_VIA_GATEWAY(
            "R314",
            Severity.REFUSE,
            "驿站 {0} 是相邻驿站，列 via 应为空；更远的单位写明经由哪个相邻驿站即可",
            "the gateway {0} is a neighbour itself and reached via none; organisations further away name the neighbour");

    private final Violation.Wording wording;

    DirectoryRule(String code, Severity severity, String zh, String en) {
        this.wording = new Violation.Wording(code, severity, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
