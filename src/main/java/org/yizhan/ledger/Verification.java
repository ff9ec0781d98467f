package org.yizhan.ledger;

import java.util.List;

/** Checks that not one byte of history was altered, added or removed; also while gateways go on writing. */
public interface Verification {

    /** What can be wrong. */
    enum Problem {
        BODY_ALTERED("报文原文与其摘要不符", "the message's bytes do not match their digest"),
        MESSAGE_ALTERED("报文登记内容被改动", "the message's record was altered"),
        MESSAGE_WITHOUT_DECISION("已接收的报文没有对应的决定", "the message was accepted, but no decision rests on it"),
        KEY_ALTERED("报文编号登记与报文不符或缺失", "the message's id is not registered as it was accepted"),
        DECISION_ALTERED("决定、其文书或其报文被改动", "the decision, one of its letters or its message was altered"),
        CHAIN_BROKEN("决定与前一决定不相连", "the decision is not linked to the one before it"),
        DECISION_MISSING("缺少决定", "a decision is missing"),
        HEAD_ALTERED("信访事项的摘要行与最后一个决定不符", "the case's summary differs from its last decision"),
        CASE_MISSING("信访事项被整体删除或摘要行缺失", "the case's row is missing"),
        LETTER_ADDED("文书不属于任何决定或报文", "the letter belongs to no decision and no message"),
        DELIVERY_ALTERED("文书的送达时间与送达事件不符", "the letter's instant of delivery differs from the event that records it"),
        REFERENCE_ALTERED("参照数据的版本被改动或删除", "a version of the reference data was altered or removed"),
        SEALED_REMOVED("已封存的记录被删除", "a sealed record was removed"),
        SEALED_ALTERED("记录与封存时不同（链可能被重新计算）", "the record differs from what was sealed: its chain was recomputed"),
        REMOVED_BEFORE_SEAL("记录在封存之前被删除", "a record was removed before it could be sealed"),
        ARCHIVE_ALTERED(
                "已归档月份的记载、报文编号或回执被改动",
                "what was noted of an archived month, or a message id or receipt of it, was altered"),
        SEAL_ALTERED("封存被改动或密钥不符", "the seal was altered, or was made with another key"),
        SEAL_PASSED_OVER("有记录被封存遗漏", "records were passed over by the seals"),
        SEAL_MISSING("缺少封存", "a seal is missing"),
        SEAL_HEAD_GARBLED("本机所记的最后封存无法辨认", "this node's note of its last seal cannot be read");

        private final String zh;
        private final String en;

        Problem(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /**
     * Something wrong.
     *
     * @param subject what it concerns: {@code case ID}, {@code case ID decision N}, {@code message RECEIPT}, {@code
     *     letter ID}, {@code seal N}, {@code place STREAM:PLACE}, {@code month YYYYMM}, {@code seal.head} or a reference table with its version
     */
    record Fault(Problem problem, String subject) {}

    /** How far a check has come. */
    interface Progress {
        /**
         * Called now and then from the checking thread.
         *
         * @param stage {@code messages}, {@code cases} or {@code seals}
         * @param all how many there were when the check began
         */
        void checked(String stage, long done, long all);
    }

    /**
     * What was checked and found.
     *
     * @param unsealed records so young that no seal covers them yet; their chains were checked all the same
     */
    record Report(long messages, long cases, long seals, long unsealed, List<Fault> faults) {
        public boolean whole() {
            return faults.isEmpty();
        }
    }

    /** Checks everything that is there at this moment. */
    Report verify(Progress progress);
}
