package org.yizhan.cases;

import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/**
 * What a message can get wrong about its case, and what is only doubtful. {0} is the field in words, where one is meant.
 *
 * <p>Refused is what the sending system got wrong; what the citizen supplied, or a person must decide, only warns.
 */
public enum CaseRule implements Violation.Rule {
    // Who sends, and in which case
    UNKNOWN_SENDER(
            "C101",
            "{0} {1} 不在机构目录中，请核对代码或联系驿站登记本单位",
            "{0} {1} is not in the directory; check the code or have your organisation registered"),
    SENDER_NOT_IN_FORCE(
            "C102", "{0} {1} 当日不在有效期内，请由承继单位报送", "{0} {1} is not in force today; its successor has to send"),
    WRONG_CHECK_DIGIT(
            "C103",
            "{0} {1} 校验不通过，应为 18 位统一社会信用代码（GB 32100）",
            "{0} {1} fails its check digit; expected is an 18-character unified social credit code (GB 32100)"),
    UNKNOWN_ORGANISATION(
            "C104",
            "{0} {1} 不在机构目录中，请核对代码，或不填由驿站分办",
            "{0} {1} is not in the directory; check the code, or leave it out"),
    ORGANISATION_NOT_IN_FORCE(
            "C105",
            "{0} {1} 当日不在有效期内且无唯一承继单位，请改填现行机构",
            "{0} {1} is not in force today and has no single successor; name an organisation in force"),
    KIND_NOT_FOR_SENDER("C106", "{1}不能由{2}发送，应由{3}发送", "{1} cannot be sent by {2}; it is sent by {3}"),
    NOT_A_PARTICIPANT(
            "C107",
            "{0} {1} 不是该案件现在的{2}，不能对该案件发送此类消息",
            "{0} {1} is not the {2} of this case now and cannot send this kind of message about it"),
    TEST_MIXED(
            "C108",
            "{0}与案件不一致：测试消息只能用于测试案件，正式消息只能用于正式案件",
            "{0} differs from its case: test messages belong to test cases only, real ones to real cases"),
    NOT_LEGAL_NOW(
            "C110",
            "案件现为“{1}”，此时不能接收{2}；现在可以接收：{3}",
            "the case is \"{1}\" and cannot take {2} now; what it can take: {3}"),
    MORE_WARNINGS("C111", Severity.WARN, "另有警告 {0} 条，未逐条列出", "there are {0} more warnings, not listed one by one"),
    GATEWAY_IS_NO_ORGAN(
            "C141",
            "{0} {1} 是驿站，不承办案件，请填其所属的承办单位",
            "{0} {1} is a gateway and handles no case; name an organ behind it"),
    NOT_PLACED_HERE(
            "C142",
            "经其他驿站转来的案件在本驿站不能送达{0}：{1}；由首发单位另行处理",
            "the case came through another gateway and cannot be placed here with the {0}: {1}; it is its sender's again"),
    RECEIPT_OF_NO_LETTER(
            "C143",
            "{0} {1}：本案件没有经贵驿站发往 {2} 且尚待送达的文书",
            "{0} {1}: no letter of this case to {2} is under way through your gateway"),
    DELIVERED_OUT_OF_TIME(
            "C144",
            "{0}应在文书发出（{1}）与本回执收到（{2}）之间，请核对驿站时钟",
            "the {0} must lie between the sending of the letter ({1}) and this receipt ({2}); check the gateway's clock"),
    LEAD_FIRST("C121", "{0}：案件尚无主办单位，请先转送主办单位", "{0}: the case has no lead organ yet; transfer it to one first"),
    LEAD_TAKEN(
            "C122",
            "{0}：案件已由 {1} 主办；如需其他单位参与请写明协办或抄送，如需更换主办单位请先撤回转送或核实异议",
            "{0}: {1} leads the case; name a role of assist or copy, or recall the transfer or rule on its objection first"),
    PARTY_NOT_NAMED("C123", "协办、抄送须写明{0}", "to assist or to be copied needs the {0}"),
    ALREADY_TAKES_PART("C124", "{0} {1} 已在案件中承担该角色", "{0} {1} already takes part in the case in that way"),
    CONFIDENTIAL_TO_LEAD(
            "C125", "{0}：保密信访事项只由信访部门和主办单位知悉，不得协办或抄送", "{0}: a confidential case is for its bureaus and its lead only"),
    PARTY_NAMES_OTHERS(
            "C126",
            "{0}载有案件中尚未登记的被反映人或单位，请先以更正登记（第三十条）",
            "the {0} accuses someone the case does not know; correct the case's petition first (Art. 30)"),
    PARTY_WHILE_UNCERTAIN(
            "C127",
            "{0}的被反映人或单位尚不能确定，材料不外发（第三十条），请先以更正写明其代码",
            "it is not certain who the {0} accuses, so nothing more leaves (Art. 30); name them by code in a Correction first"),
    PARTY_OWES_NO_REPORT("C128", "协办、抄送不用交办，也不写{0}", "an assisting or copied organ owes no report: no 交办 and no {0}"),
    LEAD_IS_ANOTHER("C129", "{0} {1} 不是现在的主办单位，应为 {2}", "{0} {1} does not lead the case now; that is {2}"),

    // Dates
    SENT_AHEAD(
            "C201",
            "{0} {1} 比收到时刻晚 {2} 分钟以上，请校准系统时钟",
            "{0} {1} is more than {2} minutes after its receipt; set the system's clock"),
    CLOCK_AHEAD(
            "C202", Severity.WARN, "{0} {1} 晚于收到时刻，请校准系统时钟", "{0} {1} is after its receipt; set the system's clock"),
    DATE_AFTER_RECEIPT(
            "C203",
            "{0} {1} 晚于消息收到日 {2}，所述行为须已发生",
            "{0} {1} is after the day of receipt {2}; what is stated must have happened"),
    DATE_BEFORE_DELIVERY(
            "C204", "{0} {1} 早于转交办件送达日 {2}", "{0} {1} is before {2}, the day on which the assignment was delivered"),
    DATES_OUT_OF_ORDER("C205", "{0} {1} 早于{2} {3}", "{0} {1} is before {2} {3}"),
    REGISTERED_LATE(
            "C206",
            Severity.WARN,
            "登记迟延：{0} {1} 超过收到后 {2} 个工作日（应不晚于 {3}）",
            "registered late: {0} {1} is more than {2} working day(s) after receipt (by {3})"),
    REPORT_DUE_MISSING("C207", "交办须写明{0}（第二十二条）", "an assignment with feedback (交办) needs the {0} (Art. 22)"),
    REPORT_DUE_PAST("C208", "{0} {1} 早于今日 {2}", "{0} {1} is before today, {2}"),
    REPORT_DUE_NOT_ASSIGNED(
            "C209", "{0}仅用于交办；如需反馈请改为交办，否则请删去", "the {0} is for 交办 only; use that mode or leave it out"),

    // What citizens supplied, or a person must decide
    DOCUMENT_NUMBER(
            "C301",
            Severity.WARN,
            "{0}不是有效的公民身份号码（GB 11643），请与信访人核对",
            "{0} is not a valid citizen identity number (GB 11643); ask the petitioner"),
    BIRTH_DATE("C302", Severity.WARN, "{0} {1} 不合理，请核对", "{0} {1} is not plausible; please check"),
    TELEPHONE("C303", Severity.WARN, "{0} {1} 不像电话号码，请核对", "{0} {1} does not look like a telephone number"),
    TOO_MANY_REPRESENTATIVES(
            "C304",
            Severity.WARN,
            "走访代表 {1} 人，超过 5 人（第二十条），请引导推选不超过 5 名代表",
            "{1} representatives came; a group chooses at most 5 (Art. 20)"),
    UNKNOWN_CONTENT_CLASS(
            "C305",
            Severity.WARN,
            "{0} {1} 不在分类表中，事项可能待分办",
            "{0} {1} is not in the table of content classes; the matter may wait for triage"),

    // Transfers, and what bureaus say
    ADDRESSEE_IS_ACCUSED(
            "C401",
            "{0} {1} 属于被反映一方，不得将检举控告材料转给被反映的人员或者单位（第三十条）",
            "{0} {1} is on the accused side; an informant's material must not reach it (Art. 30)"),
    REPORT_NOT_OWED_BY_ORGAN(
            "C402",
            Severity.WARN,
            "去向机构按有关规定办理（第二十三条第四款），送达即已转出，不负办结报告责任",
            "the organ follows its own rules (Art. 23 ¶4): the case ends at delivery and no closing report is owed"),
    AFTER_CLOSING_MISSING(
            "C403",
            "案件现为“{1}”，补充材料须写明{0}：归档、重新办理或新件",
            "the case is \"{1}\": a supplement has to say {0}: file, reopen or newCase"),
    AFTER_CLOSING_TOO_EARLY("C404", "案件尚在办理，补充材料不应写明{0}", "the case is still open: a supplement does not say {0}"),
    NEW_CASE_EXPECTED(
            "C405",
            Severity.WARN,
            "按新件处理：材料已归档，请另行发送转送交办消息",
            "to be a new case: the material is filed; send a Transfer of its own"),
    WITHDRAWAL_OF_INFORMANT(
            "C406",
            Severity.WARN,
            "检举控告不因撤回而终结，撤回已记录，案件继续办理",
            "an informant's withdrawal does not end the case; it is on record and the case goes on"),
    WITHDRAWAL_OF_ONE(
            "C407",
            Severity.WARN,
            "联名信访不因个别信访人撤回而终结，撤回已记录，案件继续办理",
            "one signatory's withdrawal does not end a joint petition; it is on record and the case goes on"),
    CORRECTS_UNKNOWN(
            "C408",
            "{0} {1} 不是本单位在该案件中可以更正的消息，应为 {2}",
            "{0} {1} is not a message of yours in this case that can be corrected; that is {2}"),
    CORRECTION_WITHOUT_PETITION(
            "C409", "信访部门的更正须附更正后的{0}", "a bureau's correction needs the {0} as it should have been"),
    CORRECTION_WITHOUT_RESULT("C410", "办理单位的更正须附更正后的{0}", "an organ's correction needs the {0} as it should have been"),
    CORRECTED_AS_ANOTHER_KIND("C411", "更正后的{0}应仍为{1}", "the corrected {0} has to be a {1} again"),
    REASONS_MISSING("C412", "{0}不能为空白，请写明理由", "the {0} are blank; say why"),
    ACCEPTANCE_STAYS(
            "C413",
            "更正不能把受理改为不受理，也不能把不受理改为受理；{0}应与被更正的告知同属一类",
            "a correction does not turn acceptance into a result, nor a result into acceptance; the {0} has to stay of its sort"),

    URGENT_WITHOUT_CASE(
            "C431", "重大紧急报告须写明所属案件编号，或附{0}", "an urgent report names its case by caseId, or encloses the {0}"),
    URGENT_WAITS(
            "C432",
            Severity.WARN,
            "{0}的被反映人或单位尚不能确定，重大紧急通知未发出（第三十条），请电话报告，并以更正写明其代码后再次报告",
            "it is not certain who the {0} accuses: no notice has left (Art. 30). Report by telephone, name them by code in a"
                    + " Correction, and report again"),
    NOTHING_TO_ACKNOWLEDGE(
            "C433", "{0} {1} 不是发给本单位的重大紧急通知", "{0} {1} is no urgent notice to your organisation in this case"),

    // Objections (Art. 23)
    OBJECTION_AFTER_ACCEPTANCE(
            "C501",
            "本单位已告知信访人受理或办理结果，不能再提出异议（第二十三条）",
            "your organ has already told the petitioner; it cannot object any more (Art. 23)"),
    OBJECTION_LATE(
            "C502",
            Severity.WARN,
            "逾期异议：应在 {1} 前提出（第二十三条，5 个工作日）；已记录并转发，本单位仍负办理责任",
            "late objection: due by {1} (Art. 23, 5 working days); recorded and relayed, your organ stays responsible"),
    OBJECTION_RULED(
            "C503",
            "信访部门已核实不同意退回，不能就同一转交办件再次提出异议（第二十三条）",
            "the bureau has ruled that the matter is yours; one assignment is objected to once (Art. 23)"),
    PROPOSED_BELOW(
            "C504",
            "{0} {1} 是本单位或其下级，本系统的事项不能提出异议（第二十三条）",
            "{0} {1} is your organ or below it; a matter of your own system is no ground to object (Art. 23)"),
    REASSIGNED_WITHOUT_AGREEING("C505", "不同意退回时不应写明{0}", "the {0} is for an agreed objection only"),
    REASSIGNED_TO_OBJECTOR("C506", "{0} {1} 正是提出异议的单位，请另选，或不同意退回", "{0} {1} is the objector itself; choose another"),

    HANDED_UP("C130", "{0} {1} 在本单位之上，向上只能报请或报送", "{0} {1} stands above you; upwards a case goes by a ReportUp only"),
    NOT_OF_THE_SYSTEM(
            "C131",
            "{0} {1} 不是本单位的下级，本系统转送只能向下",
            "{0} {1} is not below your organ; within a system a case goes down only"),
    OBJECTION_WAITS("C521", "本单位的异议 {1} 正待核实", "your objection {1} still waits for its ruling"),
    RULING_ON_WHICH(
            "C522",
            "待核实的协办异议有 {1} 件：没有则无需核实，有多件请写明{0}",
            "{1} objections of assisting organs wait: with none there is nothing to rule on, with several name the {0}"),
    DISPUTE_RULED(
            "C524",
            "共同上级或联席会议已协调明确由本单位主办，不能再提出异议（第二十四条）",
            "the common superior has ruled that you lead; nobody objects to that (Art. 24)"),
    PARTY_NOT_REASSIGNED(
            "C523",
            "对协办异议不填{0}；如需其他单位协办请另行转送",
            "an assisting organ is not replaced by {0}; send a Transfer to another"),

    // Notices and handling (Arts 23, 31, 34)
    ACCEPTANCE_WITHOUT_DATE("C601", "告知受理须写明{0}", "a notice of acceptance needs the {0}"),
    ACCEPTANCE_WITHOUT_PATH(
            "C602",
            "告知受理须写明{0}（第二十三条：办理途径以及程序）",
            "a notice of acceptance needs the {0} (Art. 23: the path and procedure of handling)"),
    GROUND_MISSING("C603", "不予受理、不再受理须写明{0}", "not accepting, or no longer accepting, needs the {0}"),
    PROCEDURE_MISSING(
            "C604", "导入法定程序须写明{0}（第三十一条）", "leading the matter into a legal procedure needs the {0} (Art. 31)"),
    CANNOT_NOTIFY_WITHOUT_REASON(
            "C605",
            "无法告知须写明{0}（第二十三条：姓名、名称或者住址不清）",
            "that the petitioner cannot be told needs the {0} (Art. 23: no clear name or address)"),
    SIMPLE_EXCLUDED(
            "C606",
            Severity.WARN,
            "{0}：初次信访、非交办、非联名的申诉求决事项才适用简易办理，请核对",
            "{0}: the simple procedure is for first-time matters that are neither 交办 nor joint; please check"),
    EXTENSION_TOO_LONG("C607", "{0} {1} 天超过 30 天（第三十四条）", "{0}: {1} days are more than 30 (Art. 34)"),
    EXTENSION_AFTER_DUE(
            "C608",
            "办理期限已于 {1} 届满，逾期后不能延期（第三十四条），请尽快办结",
            "the handling was due on {1}; it cannot be extended afterwards (Art. 34)"),
    EXTENSION_TWICE("C609", "已延期 {1} 次，不能再延（第三十四条）", "extended {1} time(s) already; no more (Art. 34)"),
    EXTENSION_WITHOUT_CLOCK(
            "C610", "没有正在计算的第三十四条办理期限，无需延期", "no handling limit of Art. 34 runs; there is nothing to extend"),
    NOT_SIMPLE(
            "C611", "该案件未适用简易办理，无需转普通程序", "the case is not handled by the simple procedure; there is nothing to turn"),
    HEARING_UNDER_WAY(
            "C612", "{1} 开始的听证尚未结束，不能再次开始", "the hearing that began on {1} has not ended; no other can begin"),
    HEARING_NOT_BEGUN("C613", "没有正在进行的听证", "no hearing is under way"),
    EXTENSION_NOT_OF_REPORT(
            "C614",
            "没有正在计算的交办限期；第三十四条的办理期限由本单位负责人批准延期（延期告知）",
            "no day of a 交办's report runs; the handling of Art. 34 is extended by your own head (ExtensionNotice)"),
    EXTENSION_NOT_LATER("C615", "{0} {1} 应晚于现限期 {2}", "the {0} {1} has to be after the present day, {2}"),
    EXTENSION_ASKED_LATE(
            "C616",
            Severity.WARN,
            "限期 {1} 已过，延期申请仅作记录，不能补救逾期",
            "it was due on {1}: the request is on record and cures nothing"),
    EXTENSION_GRANTED_LATE(
            "C617",
            Severity.WARN,
            "限期 {1} 已过，同意延期仅作记录，限期不变",
            "it was due on {1}: the day granted is on record and the date stays"),
    NOTHING_TO_DECIDE("C618", "没有待批示的延期申请或报请报送", "no request and no report from below waits for your decision"),
    DECISION_FOR_ANOTHER(
            "C619",
            "{0} {1} 不是提出申请的单位，应为 {2} 或不填",
            "{0} {1} is not the organ that asked; that is {2}, or leave it out"),

    // Results
    SECOND_RESULT(
            "C701",
            "已有有效结果（{1} {2}），如有错误请以更正替换；审核退回重办后方可另出结果",
            "there is an effective result ({1} {2}); replace it by a Correction, or wait for it to be sent back"),
    RULING_ON_ANOTHER_RESULT("C702", "{0} {1} 不是待审核的结果，应为 {2}", "{0} {1} is not the result that waits; that is {2}"),
    NEW_DUE_NOT_ASSIGNED("C703", "{0}仅用于交办退回重办", "the {0} is for a 交办 sent back only"),
    REPORT_NOT_OWED("C704", "该案件不是交办，无需办结报告", "the case is no 交办; no closing report is owed"),
    SECOND_REPORT("C705", "已有办结报告 {1}，如有错误请以更正替换", "there is a closing report {1}; replace it by a Correction"),
    SERVED_UNKNOWN_DOCUMENT(
            "C706",
            "{0} {1} 不是本单位在该案件中发出的告知书、意见书、答复或延期告知",
            "{0} {1} is no notice, opinion, reply or extension notice of yours in this case"),
    OPINION_INCOMPLETE("C707", "信访处理意见书须写明{0}（第三十二条）", "an opinion has to state its {0} (Art. 32)"),
    EXECUTION_NOT_OWED(
            "C708",
            "没有待落实的支持意见（第三十二条），无需报送落实情况",
            "nothing supported waits to be carried out (Art. 32); there is nothing to report"),
    EXECUTED_WITHOUT_DATE("C709", "已落实须写明{0}", "what is carried out needs its {0}"),
    PROGRESS_AFTER_RESULT(
            "C710",
            "已有办理结果，此时只能以进展报送{0}的变化（第三十三条）",
            "there is a result: what may still progress is the {0} of an agreement (Art. 33)"),
    CONFIRMED_WITHOUT_AGREEMENT("C711", "没有调解或和解协议，不应写明{0}（第三十三条）", "there is no agreement for a {0} (Art. 33)"),
    CONFIRMATION_GOES_ON("C712", "{0}只能由未申请、已申请到已确认", "the {0} goes from none to applied to confirmed, never back");

    private final Violation.Wording wording;

    CaseRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    CaseRule(String code, Severity severity, String zh, String en) {
        this.wording = new Violation.Wording(code, severity, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
