package org.yizhan.cases;

import org.yizhan.messages.Violation.Words;

/** The elements that rules speak of: where they stand below a message's root, and what people call them. */
enum Field {
    MESSAGE("", "消息", "the message"),
    SENDER("header/sender", "发送单位代码", "sender"),
    RECIPIENT("header/recipient", "接收单位代码", "recipient"),
    SENT_AT("header/sentAt", "发送时刻", "time of sending"),
    TEST("header/test", "测试标志", "test mark"),

    ROLE("role", "承办角色", "role"),
    SUBORDINATE("subordinate", "下级单位代码", "subordinate organ"),
    PETITIONER_TOLD_ON("petitionerToldOn", "告知信访人日期", "day the petitioner was told"),
    ASSISTING("assisting[%d]", "协办单位代码", "assisting organ"),
    RULED_ON("ruledOn", "协调日期", "day of the ruling"),
    OCCURRED_AT("occurredAt", "发生时间", "time of the event"),
    LETTER("letter", "所收悉文书编号", "letter acknowledged"),
    ACKNOWLEDGED_AT("acknowledgedAt", "收悉时间", "time of acknowledgement"),
    LEAD("lead", "主办单位代码", "lead organ"),
    OBJECTION("objection", "异议消息编号", "objection"),
    ADDRESSEE("addressee", "去向机构代码", "addressee"),
    REPORT_DUE("reportDue", "限期汇报日期", "day by which the report is due"),
    PETITION("petition", "信访事项", "petition"),
    RECEIVED_ON("petition/receivedOn", "收到日期", "day of receipt"),
    REGISTERED_AT("petition/registeredAt", "登记时间", "time of registration"),
    CONTENT_CLASS("petition/contentClass", "内容分类", "content class"),
    PETITIONERS("petition/petitioners", "信访人", "petitioners"),
    DOCUMENT_NUMBER("petition/petitioners/petitioner[%d]/documentNumber", "证件号码", "document number"),
    BIRTH_DATE("petition/petitioners/petitioner[%d]/birthDate", "出生日期", "date of birth"),
    TELEPHONE("petition/petitioners/petitioner[%d]/telephone", "手机号码", "telephone"),
    ACCUSED_CODE("petition/accused[%d]/code", "被反映单位代码", "code of the accused unit"),
    ACCUSED_UNIT("petition/accused[%d]/unit", "被反映人所在单位代码", "code of the accused person's unit"),
    ACCUSED_MANAGED_BY("petition/accused[%d]/managedBy", "管理权限单位代码", "code of the unit with authority"),

    AFTER_CLOSING("afterClosing", "办结后处置", "what becomes of it after closing"),
    REASONS("reasons", "理由", "reasons"),
    STATEMENT_ON("statementOn", "书面声明日期", "day of the statement"),
    CORRECTS("corrects", "被更正消息编号", "message corrected"),
    REPEAT("repeat", "重复信访认定", "ruling on a repeat"),
    REPEAT_OF("repeat/of", "首次件案件编号", "case of the first petition"),
    RESULT("result", "办理结果", "result"),
    PROPOSED("proposed", "建议承办单位代码", "proposed organ"),
    REASSIGN_TO("reassignTo", "改派单位代码", "next organ"),
    NEW_DUE("newDue", "新限期", "new date"),

    NOTICE_ON("noticeOn", "告知日期", "day of the notice"),
    ACCEPTED_ON("acceptedOn", "受理日期", "day of acceptance"),
    GROUND("ground", "理由代码", "ground"),
    GROUND_TEXT("groundText", "理由说明", "ground in words"),
    PROCEDURE("procedure", "法定程序", "legal procedure"),
    PROCEDURE_ORGAN("procedureOrgan", "法定程序受理机关", "organ of the procedure"),
    PATH("path", "办理路径", "path of handling"),
    SIMPLE("simple", "简易办理", "simple procedure"),
    SIMPLE_PROPOSED("simpleProposed", "建议简易办理", "simple procedure proposed"),
    DECIDED_ON("decidedOn", "决定日期", "day of the decision"),
    DECIDING_ORGAN("organ", "批示机关代码", "deciding organ"),
    SUPERIOR("superior", "上级机关代码", "superior"),
    ANSWERS("answers", "所答复消息编号", "message answered"),
    HANDLED_BY("handledBy", "承办单位代码", "organ to handle it"),
    DUE_ON("dueOn", "办理期限", "day by which it is due"),
    REQUESTED_DUE("requestedDue", "申请延至日期", "day asked for"),
    HELD_ON("heldOn", "听证日期", "day of the hearing"),
    HEARING_BEGAN("heldOn", "听证开始日期", "day on which the hearing began"),
    EXECUTED_ON("executedOn", "落实日期", "day it was carried out"),
    DAYS("days", "延长天数", "days of extension"),
    APPROVED_ON("approvedOn", "批准日期", "day of approval"),
    ISSUED_ON("issuedOn", "出具日期", "day of issue"),
    CLAIMS("claims", "投诉请求", "claims"),
    FACTS("facts", "事实和理由", "facts and reasons"),
    LEGAL_BASIS("legalBasis", "法律法规依据", "basis in law"),
    EXECUTION_PROMISED_ON("executionPromisedOn", "承诺落实日期", "day promised"),
    REPLIED_ON("repliedOn", "答复日期", "day of the reply"),
    CLOSED_ON("closedOn", "办结日期", "day of closing"),
    DOCUMENT("document", "所送达文书的消息编号", "document served"),
    FORM("petition/form", "信访形式", "form of the petition"),
    GUIDED_ON("guidedOn", "引导日期", "day of the guidance"),
    CONFIRMATION("confirmation", "司法确认", "judicial confirmation"),
    AGREED_ON("agreement/agreedOn", "协议达成日期", "day of the agreement"),
    EVALUATED_ON("evaluatedOn", "评价日期", "day of the evaluation"),
    BUREAU_RATING("bureau", "对信访部门评价", "evaluation of the bureau"),
    UNIT_RATING("unit", "对责任单位评价", "evaluation of the responsible unit"),
    ORGAN("organ", "单位代码", "organ"),
    OFFICER("officer/name", "经办人", "officer"),
    ANSWER_DUE("answerDue", "答复期限", "day by which the answer is due"),
    SUPERVISION("supervision", "督办消息编号", "supervision"),
    RECOMMENDATION("recommendation", "建议消息编号", "recommendation"),
    ANSWERED_ON("answeredOn", "答复日期", "day of the answer"),
    DEPARTMENT("department", "组织（人事）部门代码", "personnel department"),
    LEADER("leader/name", "包案领导", "leader in charge"),
    SINCE("since", "包案起始日期", "day from which the leader is in charge"),
    TO_BE_SOLVED_BY("dueOn", "化解期限", "day by which it is to be solved"),
    PAPER_ORGAN("offNetwork/organ", "承办机关名称", "organ outside the directory"),
    PAPER_SENT_ON("offNetwork/sentOn", "发函日期", "day the letter was sent"),
    PAPER_REPLY("paperReply", "网外复函", "answer on paper"),
    PAPER_REPLIED_ON("paperReply/repliedOn", "复函日期", "day of the answer on paper"),
    CASE("cases/caseId[%d]", "所涉案件编号", "case cited"),
    ITEMS("item", "清单", "list"),
    ITEM_CASE("item[%d]/caseId", "清单案件编号", "case of the list"),
    ITEM_ORGAN("item[%d]/organ", "清单责任单位代码", "responsible organ of the list"),
    COMMON_DATE("dueOn", "统一化解期限", "common date"),
    CASES("cases", "所涉案件", "cases cited"),
    REVIEWER("reviewer", "复查复核机关代码", "reviewing organ"),
    REQUESTED_ON("requestedOn", "申请日期", "day of the request"),
    REVIEWED("reviewed/message", "被申请复查复核的意见", "opinion to be reviewed"),
    REVIEWED_SERVED_ON("reviewed/servedOn", "送达日期", "day of service"),
    REQUEST("request", "申请消息编号", "request"),
    REDO_BY("redoBy", "重新办理期限", "day by which it is handled again"),
    SERVED_ON("servedOn", "送达日期", "day of service"),
    LETTER_DELIVERED("letter", "函件编号", "letter"),
    DELIVERED_AT("deliveredAt", "送达时刻", "time of delivery");

    private final String below;
    private final String zh;
    private final String en;

    Field(String below, String zh, String en) {
        this.below = below;
        this.zh = zh;
        this.en = en;
    }

    Words words() {
        return new Words(zh, en);
    }

    /** Its path below the element at {@code root}, {@code index} counted from 1 where the element repeats. */
    String path(String root, int index) {
        return below.isEmpty() ? root : root + "/" + String.format(below, index);
    }
}
