package org.yizhan.cases;

import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** The same as {@link CaseRule}, of repeat petitions (重复信访): marks, which only warn, and rulings on them. */
public enum RepeatRule implements Violation.Rule {
    LIKELY_WHILE_OPEN(
            "C441",
            Severity.WARN,
            "疑似重复信访：与尚在办理的案件 {1} 为同一信访人（{2}）、同一事项（相似度 {3}%）；宜作为该案补充材料由首接机构办理，请核对后以更正（repeat）确认或解除",
            "likely a repeat: the same person ({2}) and matter (alike by {3}%) as the open case {1}; it belongs there as a"
                    + " supplement, with the organ that has it. Confirm or unlink it by a Correction (repeat)"),
    LIKELY_WHILE_REVIEWABLE(
            "C442",
            Severity.WARN,
            "疑似重复信访：与已办结案件 {1} 为同一信访人（{2}）、同一事项（相似度 {3}%）；请引导信访人申请复查或复核（第三十五条、第三十六条），并以更正（repeat）确认或解除",
            "likely a repeat: the same person ({2}) and matter (alike by {3}%) as the concluded case {1}; guide the petitioner"
                    + " to review or recheck (Arts 35, 36). Confirm or unlink it by a Correction (repeat)"),
    LIKELY_AFTER_RECHECK(
            "C443",
            Severity.WARN,
            "疑似重复信访：与已经复核终结的案件 {1} 为同一信访人（{2}）、同一事项（相似度 {3}%）；如无新的事实和理由，建议不再受理（第三十六条），请以更正（repeat）确认或解除",
            "likely a repeat: the same person ({2}) and matter (alike by {3}%) as case {1}, settled by a recheck; without new"
                    + " facts it is no longer accepted (Art. 36). Confirm or unlink it by a Correction (repeat)"),
    LIKELY_AFTER_END(
            "C444",
            Severity.WARN,
            "疑似重复信访：与已结束案件 {1} 为同一信访人（{2}）、同一事项（相似度 {3}%），予以关联；请核对后以更正（repeat）确认或解除",
            "likely a repeat: the same person ({2}) and matter (alike by {3}%) as case {1}, which has ended; it is linked."
                    + " Confirm or unlink it by a Correction (repeat)"),
    OPEN_AT_LOWER_ORGAN(
            "C445",
            Severity.WARN,
            "疑似第十九条第三款：案件 {1} 的同一事项正由下级机关、单位办理；是否不予受理由本机关、单位决定",
            "perhaps Art. 19 ¶3: the same matter is open at a lower organ in case {1}; whether to accept it is the higher"
                    + " organ's to decide"),
    CONFIRMED(
            "C446",
            Severity.WARN,
            "重复信访：信访部门已确认与案件 {1} 为同一信访人、同一事项",
            "a repeat, as the bureau has confirmed: the same person and matter as case {1}"),

    RULED_ALONE("C451", "{0}须单独发送，不得同时更正信访事项或办理结果", "the {0} is sent alone, with no petition and no result beside it"),
    FIRST_UNKNOWN(
            "C452",
            "{0} {1} 既不是驿站提示的首次件，也不是本单位可见的案件，请核对案件编号",
            "{0} {1} is neither the case that the gateway marked nor one you may see; check its id"),
    FIRST_IS_ITSELF("C453", "{0} {1} 就是本案，请写明首次件", "{0} {1} is this very case; name the first one"),
    FIRST_IS_LATER("C454", "{0} {1} 晚于本案登记，首次件应早于本案", "{0} {1} was opened after this case; the first one is earlier"),
    FIRST_IS_REPEAT("C455", "{0} {1} 本身已并入案件 {2}，请写明后者", "{0} {1} is itself part of case {2} by now; name that one"),
    NOT_MARKED("C456", "{0} {1} 与本案没有关联，无需解除", "{0} {1} is not linked with this case; there is nothing to unlink");

    private final Violation.Wording wording;

    RepeatRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    RepeatRule(String code, Severity severity, String zh, String en) {
        this.wording = new Violation.Wording(code, severity, zh, en);
    }

    static RepeatRule likely(RepeatAdvice advice) {
        return switch (advice) {
            case SUPPLEMENT -> LIKELY_WHILE_OPEN;
            case REMEDY -> LIKELY_WHILE_REVIEWABLE;
            case FINAL -> LIKELY_AFTER_RECHECK;
            case APART -> LIKELY_AFTER_END;
        };
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
