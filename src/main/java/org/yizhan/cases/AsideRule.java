package org.yizhan.cases;

import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** The same as {@link CaseRule}, of what is said beside the main line of a case: reviews, evaluation, supervision, leaders. */
public enum AsideRule implements Violation.Rule {
    // Review and recheck (Arts 35, 36)
    NOT_REVIEWABLE(
            "C801", "没有可以申请复查的信访处理意见（第三十五条）", "there is no opinion of an organ that could be reviewed (Art. 35)"),
    REVIEWED_ANOTHER("C802", "{0} {1} 不是现行有效的意见，应为 {2}", "{0} {1} is not the opinion in force; that is {2}"),
    REVIEW_UNDER_WAY("C803", "{1} 正在复查或复核，不能同时再申请", "{1} is reviewing it; another request has to wait"),
    REVIEWED_ALREADY(
            "C804",
            "该意见已经复查，对复查意见不服的申请复核（第三十六条）",
            "the opinion has been reviewed; who does not accept that asks for a recheck (Art. 36)"),
    RECHECK_WITHOUT_REVIEW(
            "C805", "尚无可以申请复核的复查意见（第三十六条）", "there is no review opinion that could be rechecked (Art. 36)"),
    AFTER_RECHECK(
            "C806",
            "该事项已经复核终结，以同一事实和理由再提出的不再受理（第三十六条）",
            "the matter has been rechecked: the same facts and reasons are taken on by nobody any more (Art. 36)"),
    REVIEW_ASKED_LATE(
            "C807",
            Severity.WARN,
            "{0} {1} 晚于申请期限 {2}，是否受理由复查复核机关决定",
            "the {0} {1} is after {2}, the last day; whether to take it on is the reviewer's to decide"),
    REVIEWER_IS_ISSUER(
            "C808",
            "{0} {1} 正是作出该意见的单位，应为其上一级（第三十五条、第三十六条）",
            "{0} {1} issued the opinion itself; the one above it reviews (Arts 35, 36)"),
    REVIEWER_NOT_ABOVE(
            "C809",
            Severity.WARN,
            "{0} {1} 不是作出该意见的单位的上一级，请核对（第三十五条、第三十六条）",
            "{0} {1} does not stand above whoever issued the opinion; please check (Arts 35, 36)"),
    REVIEWER_IS_ACCUSED(
            "C810",
            "{0} {1} 属于被反映一方，不得由其复查复核，请改为再上一级（第三十条）",
            "{0} {1} is on the accused side and cannot review; name the one above (Art. 30)"),
    NOT_THE_REVIEWER("C811", "本单位没有待办的此项复查复核申请", "no such request for review or recheck waits for your organ"),
    REVIEW_DECIDED("C812", "该申请的受理决定已作出", "whether the request is taken on has been decided already"),
    REDO_DATE_MISSING("C813", "撤销并责令重新办理须写明{0}（第三十五条、第三十六条）", "revoking the opinion needs the {0} (Arts 35, 36)"),
    REDO_DATE_NOT_REVOKED("C814", "{0}仅用于撤销并责令重新办理", "the {0} is for a revoked opinion only"),
    HEARING_NOT_HERE(
            "C815",
            "本单位此时没有办理、复查或复核该事项，不能听证",
            "your organ neither handles nor reviews the matter now; it holds no hearing"),

    // Evaluation, supervision, recommendations, leaders (Arts 30, 40)
    EVALUATION_EMPTY("C901", "评价须有对信访部门或对责任单位的评价", "an evaluation rates the bureau, the unit, or both"),
    EVALUATED_ALREADY("C902", "{0}已有评价", "there is an {0} already"),
    SUPERVISED_TAKES_NO_PART(
            "C903",
            "{0} {1} 不是本案件的承办、协办或复查复核单位，不能督办",
            "{0} {1} neither handles nor assists nor reviews in this case; it cannot be supervised"),
    NOT_ASKED("C904", "{0} {1} 不是发给本单位的", "{0} {1} was not sent to your organ"),
    ANSWERED_ALREADY("C905", "{0} {1} 已有答复", "{0} {1} has been answered already"),
    RECOMMENDED_TO_ANOTHER(
            "C906",
            "{0} {1}：改进工作建议向承办单位提出，完善政策建议向本级党委和政府提出，追究责任建议向有管理权限的机关提出（第四十条）",
            "{0} {1}: to improve work the organ is addressed, to improve a policy the own-level Party committee or"
                    + " government, to hold to account the organ with authority (Art. 40)"),
    LEADER_IS_ACCUSED(
            "C907",
            "{0} {1} 属于被反映一方，不得包案（第三十条），请另行确定",
            "{0} {1} is on the accused side and takes no charge of the case (Art. 30); choose another"),
    NO_PERSONNEL_DEPARTMENT("C909", "{0} {1} 不是组织（人事）部门（第三十条第二款）", "{0} {1} is no personnel department (Art. 30 ¶2)"),
    OFFICER_MISSING("C910", "督办须写明{0}（第四十条）", "a supervision needs a named {0} (Art. 40)"),
    GUIDANCE_WITHOUT_VISIT(
            "C911",
            "{0}不是来访：涉法涉诉的来信和网上信访应转同级政法部门（第二十二条）",
            "the {0} is no visit: letters and online matters of litigation go to the political-legal organ (Art. 22)"),
    GUIDANCE_WITHOUT_LITIGATION(
            "C912",
            "{0}不涉法涉诉，应登记并转送交办（第二十二条）",
            "the {0} is no matter of litigation; it is registered and transferred (Art. 22)");

    private final Violation.Wording wording;

    AsideRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    AsideRule(String code, Severity severity, String zh, String en) {
        this.wording = new Violation.Wording(code, severity, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
