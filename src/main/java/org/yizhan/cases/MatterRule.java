package org.yizhan.cases;

import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** The same as {@link CaseRule}, of messages that are about several cases, or about none. */
public enum MatterRule implements Violation.Rule {
    CITED_UNKNOWN(
            "C161",
            "{0}：网关中没有编号为 {1} 的信访事项，请核对后从清单中删去",
            "{0}: the gateway has no case {1}; compare the number, or leave it out"),
    CITED_NOT_YOURS(
            "C162",
            "{0}：案件 {1} 不由本单位或其下级信访部门负责，请从清单中删去",
            "{0}: case {1} is neither yours nor that of a bureau below you; leave it out"),
    CITED_CLOSED(
            "C163",
            Severity.WARN,
            "{0}：案件 {1} 现为“{2}”，仅作记录，不另作标记",
            "{0}: case {1} is \"{2}\": on record here, and not marked"),
    CITED_TWICE("C164", Severity.WARN, "{0}：案件 {1} 重复列出，按一件处理", "{0}: case {1} is named twice and counts once"),
    LEADER_WITHOUT_CASE("C165", "领导包案须写明所属案件编号或{0}", "a leader takes charge of a case: name it by caseId, or the {0}"),
    BATCH_EMPTY("C166", "{0}中没有可以交办的案件：均未写明驿站案件号或已办结", "no item of the {0} names a case that is open here"),
    ITEM_OFF_EXCHANGE(
            "C167", Severity.WARN, "{0}未写明驿站案件号，仅作记录", "the {0} names no case of the exchange: on record only"),
    ITEM_WITH_ANOTHER(
            "C168",
            Severity.WARN,
            "{0} {1} 不是案件 {2} 现在的责任单位，应为 {3}；按现责任单位交办",
            "{0} {1} is not responsible for case {2} now: {3} is, and gets the date");

    private final Violation.Wording wording;

    MatterRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    MatterRule(String code, Severity severity, String zh, String en) {
        this.wording = new Violation.Wording(code, severity, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
