package org.yizhan.messages;

/** Every kind of message on the exchange: the name of its root element, who may send it, and its Chinese name. */
public enum MessageKind {
    TRANSFER("Transfer", Origin.BUREAU, "转送交办"),
    SUPPLEMENT("Supplement", Origin.BUREAU, "补充材料"),
    GUIDANCE("Guidance", Origin.BUREAU, "引导记录"),
    OBJECTION_RULING("ObjectionRuling", Origin.BUREAU, "异议核实意见"),
    RESULT_RULING("ResultRuling", Origin.BUREAU, "审核意见"),
    DISPUTE_RULING("DisputeRuling", Origin.BUREAU, "协调处理意见"),
    RECALL("Recall", Origin.BUREAU, "撤回转送"),
    PETITIONER_WITHDRAWAL("PetitionerWithdrawal", Origin.BUREAU, "信访人撤回"),
    CORRECTION("Correction", Origin.BUREAU_OR_ORGAN, "更正"),
    SUPERVISION("Supervision", Origin.BUREAU, "督办"),
    RECOMMENDATION("Recommendation", Origin.BUREAU, "三项建议"),
    REVIEW_REQUEST("ReviewRequest", Origin.BUREAU, "复查申请"),
    RECHECK_REQUEST("RecheckRequest", Origin.BUREAU, "复核申请"),
    EVALUATION("Evaluation", Origin.BUREAU, "评价"),
    LEADER_ASSIGNMENT("LeaderAssignment", Origin.BUREAU, "领导包案"),
    CASE_BATCH("CaseBatch", Origin.BUREAU, "积案交办清单"),
    REPORT_UP("ReportUp", Origin.BUREAU, "报请报送"),
    DECISION("Decision", Origin.BUREAU, "批示"),
    URGENT_REPORT("UrgentReport", Origin.BUREAU, "重大紧急报告"),
    CADRE_INFORMATION("CadreInformation", Origin.BUREAU, "通报组织人事部门"),

    NOTICE("Notice", Origin.ORGAN, "书面告知"),
    OBJECTION("Objection", Origin.ORGAN, "异议"),
    SYSTEM_TRANSFER("SystemTransfer", Origin.ORGAN, "本系统转送交办"),
    DIRECT_REGISTRATION("DirectRegistration", Origin.ORGAN, "自收登记"),
    TO_ORDINARY("ToOrdinary", Origin.ORGAN, "转普通程序"),
    EXTENSION_NOTICE("ExtensionNotice", Origin.ORGAN, "延期告知"),
    EXTENSION_REQUEST("ExtensionRequest", Origin.ORGAN, "延期申请"),
    PROGRESS("Progress", Origin.ORGAN, "进展"),
    HEARING("Hearing", Origin.ORGAN, "听证"),
    HANDLING_INPUT("HandlingInput", Origin.ORGAN, "协办意见"),
    OPINION("Opinion", Origin.ORGAN, "信访处理意见书"),
    REPLY("Reply", Origin.ORGAN, "答复"),
    CLOSING_REPORT("ClosingReport", Origin.ORGAN, "办结报告"),
    SERVICE_RECORD("ServiceRecord", Origin.ORGAN, "送达回证"),
    EXECUTION("Execution", Origin.ORGAN, "落实情况"),
    SUPERVISION_REPLY("SupervisionReply", Origin.ORGAN, "督办答复"),
    RECOMMENDATION_FEEDBACK("RecommendationFeedback", Origin.ORGAN, "建议反馈"),
    REVIEW_DECISION("ReviewDecision", Origin.ORGAN, "复查复核受理决定"),
    REVIEW_OPINION("ReviewOpinion", Origin.ORGAN, "复查意见"),
    RECHECK_OPINION("RecheckOpinion", Origin.ORGAN, "复核意见"),
    ACKNOWLEDGEMENT("Acknowledgement", Origin.ORGAN, "收悉"),

    SUBMISSION_RECEIPT("SubmissionReceipt", Origin.GATEWAY, "提交回执"),
    ASSIGNMENT("Assignment", Origin.GATEWAY, "转交办件"),
    DELIVERY_RECEIPT("DeliveryReceipt", Origin.GATEWAY, "送达回执"),
    DEADLINE_RECEIPT("DeadlineReceipt", Origin.GATEWAY, "期限回执"),
    RELAYED("Relayed", Origin.GATEWAY, "转发件"),
    REMINDER("Reminder", Origin.GATEWAY, "催办提醒"),
    SUPERVISION_DRAFT("SupervisionDraft", Origin.GATEWAY, "督办草稿"),
    DISPUTE_NOTICE("DisputeNotice", Origin.GATEWAY, "争议通知"),
    URGENT_NOTICE("UrgentNotice", Origin.GATEWAY, "重大紧急通知"),
    SUCCESSION_NOTICE("SuccessionNotice", Origin.GATEWAY, "承接通知");

    /** Who may send a kind; the gateway's own kinds are refused at the door. */
    public enum Origin {
        BUREAU,
        ORGAN,
        BUREAU_OR_ORGAN,
        GATEWAY
    }

    private final String element;
    private final Origin origin;
    private final String chinese;

    MessageKind(String element, Origin origin, String chinese) {
        this.element = element;
        this.origin = origin;
        this.chinese = chinese;
    }

    /** True if a message of the kind that names no case opens one. */
    public boolean opens() {
        return switch (this) {
            case TRANSFER, DIRECT_REGISTRATION, URGENT_REPORT, GUIDANCE, REPORT_UP -> true;
            default -> false;
        };
    }

    /** True if a message of the kind that names no case, and follows no message, opens a file of its own. */
    public boolean standsAlone() {
        return this == CASE_BATCH || this == RECOMMENDATION || this == LEADER_ASSIGNMENT;
    }

    /** The local name of the message's root element. */
    public String element() {
        return element;
    }

    public Origin origin() {
        return origin;
    }

    public String chinese() {
        return chinese;
    }

    /**
     * The kind whose root element is {@code element}.
     *
     * @throws IllegalArgumentException if no kind has that element
     */
    public static MessageKind ofElement(String element) {
        for (MessageKind kind : values()) {
            if (kind.element.equals(element)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no message kind has the element " + element);
    }
}
