package org.yizhan.cases;

/** Where a case stands. An open case has exactly one organisation that must act: its bureau or its organ. */
public enum Stage {
    /** Nothing is known of it yet. */
    NEW("未立", Side.BUREAU, false),
    /** Routed, but bytes that the transfer names have not come; nothing has left. */
    AWAITING_ATTACHMENTS("待附件", Side.BUREAU, true),
    /** No organ could be found, or the matter came back: the bureau has to say where it goes. */
    TRIAGE("待分办", Side.BUREAU, true),
    /** On its way to the organ; what an organ may say after delivery it may say now, its answer can be faster than the mark. */
    ASSIGNED("已转办", Side.ORGAN, true),
    /** In the organ's inbox: its clocks run, the written notice is owed. */
    DELIVERED("已送达", Side.ORGAN, true),
    /** A timely objection waits for the bureau; the organ keeps the case until the ruling (Art. 23). */
    OBJECTED("异议待核实", Side.ORGAN, true),
    /** Sent back too often, or each of two organs objects to the other: their superior rules, the last one stays responsible. */
    DISPUTED("争议待协调", Side.ORGAN, true),
    /** Accepted (受理), or handled without a notice because the petitioner cannot be told. */
    HANDLING("办理中", Side.ORGAN, true),
    /** A result is there and waits for the check of whoever transferred. */
    AWAITING_CHECK("待审核", Side.ORGAN, true),
    /** The result has passed; the closing report of a 交办 is still owed. */
    AWAITING_REPORT("待办结报告", Side.ORGAN, true),
    CONCLUDED("办结", Side.ORGAN, false),
    /** 复核 has settled it (Art. 36), or nobody asked for a review in time: the same matter is not taken on again. */
    FINISHED("终结", Side.ORGAN, false),
    /** With an organ whose own rules hold (Art. 23 ¶4): over for the exchange, a later reply is still taken. */
    TRANSFERRED_OUT("已转出", Side.ORGAN, false),
    /** A visitor's 涉法涉诉 matter, explained and pointed to its organ (Art. 22): over at once. */
    GUIDED("已引导", Side.BUREAU, false),
    /** Taken back by the bureau, whose own error it was; it may be transferred anew. */
    RECALLED("已撤回转送", Side.BUREAU, false),
    WITHDRAWN("信访人已撤回", Side.BUREAU, false),
    /** Confirmed as a repeat (重复信访) of a case that was open: part of that one, nothing is owed here. */
    REPEATED("重复信访已并入", Side.BUREAU, false),
    /** Sent by paper to an organ outside every directory: it has left the exchange, an answer on paper is still recorded. */
    OFF_NETWORK("网外转出", Side.BUREAU, false),
    /** No case but a file of its own: a list of cases, or a recommendation that waits for its answer. */
    MATTER("专项办理中", Side.BUREAU, true),
    MATTER_CLOSED("专项已结", Side.BUREAU, false);

    private enum Side {
        BUREAU,
        ORGAN
    }

    private final String chinese;
    private final Side side;
    private final boolean open;

    Stage(String chinese, Side side, boolean open) {
        this.chinese = chinese;
        this.side = side;
        this.open = open;
    }

    public String chinese() {
        return chinese;
    }

    /** True while someone still has to act on it. */
    public boolean open() {
        return open;
    }

    /** True if the organ is responsible, false if the bureau is. */
    public boolean withOrgan() {
        return side == Side.ORGAN;
    }
}
