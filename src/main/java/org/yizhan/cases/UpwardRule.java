package org.yizhan.cases;

import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** The same as {@link CaseRule}, of what goes upwards and comes down from above. */
public enum UpwardRule implements Violation.Rule {
    NOT_THE_SUPERIOR(
            "C171",
            "{0} {1} 不是可以报请报送的上级：应为上一级信访部门，或本级党委、政府、联席会议：{2}",
            "{0} {1} is not who you report to: that is the bureau above, or the Party committee, government or joint"
                    + " conference of your level: {2}"),
    REPORTED_BY_ANOTHER(
            "C172",
            "案件现由 {1} 负责，只有负责的单位可以报请报送；请先撤回转送",
            "{1} has the case now, and only who has it reports it upwards; recall it first"),
    REPORT_WAITS("C173", "已报 {1}，尚待批示，不能再次上报", "it has been reported to {1}, whose decision still waits"),
    REPORT_WITHOUT_CASE(
            "C174", "报请报送须写明所属案件编号，或附{0}", "a report upwards names its case by caseId, or encloses the {0}"),
    REPORT_HELD_BACK(
            "C175",
            Severity.WARN,
            "{0}的被反映人或单位尚不能确定，已登记，未上报（第三十条）；请以更正写明其代码后再次上报",
            "it is not certain who the {0} accuses: registered, not passed upwards (Art. 30); name them by code in a"
                    + " Correction, then report again"),
    DECISION_ON_WHICH(
            "C176", "报请报送与延期申请均待批示，请写明{0}", "a report from below and a request for extension both wait: name the {0}"),
    DATE_FOR_NOBODY(
            "C177",
            "{0}是给承办单位的期限；接办或退回报送单位时不填",
            "the {0} is for the organ named to handle it; leave it out to take the case over or to send it back"),
    ON_THE_NETWORK(
            "C181",
            "{0} {1} 在机构目录中（{2}），请填为去向机构，经驿站转送",
            "{0} {1} is in the directory ({2}): name it as addressee and let the exchange pass the case on"),
    OFF_NETWORK_FROM_BELOW(
            "C182",
            "案件由上级转来，承办机关（{0}）不在目录中的，请报请报送上级",
            "the case came from above: if the {0} is in no directory, report it upwards"),
    NOT_SENT_OFF("C183", "案件未网外转出，不应写明{0}", "the case was not sent off the exchange; there is no {0}"),
    HANDLED_ABOVE(
            "C178",
            "{0} {1} 在报送单位之上，不能作为其承办单位；如由批示单位接办，请填批示单位本身",
            "{0} {1} is a bureau above the one that reported; to take the case over name the superior itself");

    private final Violation.Wording wording;

    UpwardRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    UpwardRule(String code, Severity severity, String zh, String en) {
        this.wording = new Violation.Wording(code, severity, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
