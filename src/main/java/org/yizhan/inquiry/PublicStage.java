package org.yizhan.inquiry;

import org.yizhan.cases.Stage;

/** Where a matter stands, in words a citizen understands; which organ has it is not said. */
enum PublicStage {
    REGISTERED("已登记，正在确定办理单位", "registered; the organ to handle it is being determined"),
    PASSED_ON("已转送办理单位，待告知是否受理", "passed on; the organ will say whether it accepts the matter"),
    BEING_VERIFIED("办理单位提出不属其职责，正在核实", "the organ says the matter is not its own; this is being verified"),
    IN_HANDLING("已受理，正在办理", "accepted and being handled"),
    BEING_CHECKED("已作出办理结果，正在审核", "a result is there and being checked"),
    CONCLUDED("已办结", "concluded"),
    FINISHED("信访程序已终结", "petition procedure has ended"),
    TRANSFERRED("已转有关机关依照规定办理", "transferred to the organ that handles it by its own rules"),
    GUIDED("已告知向有关机关提出", "explained, and pointed to the organ of the matter"),
    MERGED("与此前反映的同一事项合并办理", "handled together with the earlier petition on the same matter"),
    WITHDRAWN("已按信访人申请撤回", "withdrawn by the petitioner");

    private final String zh;
    private final String en;

    PublicStage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    static PublicStage of(Stage stage) {
        return switch (stage) {
            case NEW, AWAITING_ATTACHMENTS, TRIAGE, RECALLED, MATTER -> REGISTERED;
            case ASSIGNED, DELIVERED -> PASSED_ON;
            case OBJECTED, DISPUTED -> BEING_VERIFIED;
            case HANDLING -> IN_HANDLING;
            case AWAITING_CHECK, AWAITING_REPORT -> BEING_CHECKED;
            case CONCLUDED, MATTER_CLOSED -> CONCLUDED;
            case FINISHED -> FINISHED;
            case TRANSFERRED_OUT, OFF_NETWORK -> TRANSFERRED;
            case GUIDED -> GUIDED;
            case WITHDRAWN -> WITHDRAWN;
            case REPEATED -> MERGED;
        };
    }
}
