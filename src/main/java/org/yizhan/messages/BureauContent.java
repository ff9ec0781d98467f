package org.yizhan.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bureau says. */
public sealed interface BureauContent extends Content {

    /** 转送, 交办 (with a date and a closing report), 直转. */
    enum TransferMode {
        TRANSFER,
        ASSIGN,
        DIRECT
    }

    /** 主办, 协办, 抄送. */
    enum Role {
        LEAD,
        ASSIST,
        COPY
    }

    /**
     * Transfer (转送 / 交办 / 直转), Art. 22.
     *
     * @param role what the organ is asked to be in the case
     * @param addressee the organ chosen by the bureau; null: the gateway routes
     * @param reportDue for 交办: the day by which the closing report is owed
     * @param checkResult whether the bureau checks the result (审核) of a 转送; a 交办 is always checked
     * @param contactGranted for 协办 and 抄送: the organ may see document number, telephone and address
     * @param splitFrom the number of the letter that raised several matters (一信多诉), of which this is one
     */
    record Transfer(
            TransferMode mode,
            Role role,
            @Nullable OrganisationCode addressee,
            @Nullable LocalDate reportDue,
            boolean simpleProposed,
            boolean checkResult,
            boolean contactGranted,
            @Nullable String splitFrom,
            Petition petition)
            implements BureauContent {
        /** The same for that organ. */
        public Transfer to(OrganisationCode organ) {
            return new Transfer(
                    mode, role, organ, reportDue, simpleProposed, checkResult, contactGranted, splitFrom, petition);
        }

        @Override
        public MessageKind kind() {
            return MessageKind.TRANSFER;
        }
    }

    /**
     * Guidance (引导记录), Art. 22: a visitor's 涉法涉诉 matter, explained and pointed to its organ; recorded, not transferred.
     *
     * @param guidedTo the organ, in words
     * @param procedure the legal procedure, if one is named
     */
    record Guidance(LocalDate guidedOn, String guidedTo, @Nullable String procedure, Petition petition)
            implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.GUIDANCE;
        }
    }

    /** What the bureau chooses for material that comes after closing: 归档, 重新办理, 新件. */
    enum AfterClosing {
        FILE,
        REOPEN,
        NEW_CASE
    }

    /** Supplement (补充材料), also after closing: its material is the message's attachments and text. */
    record Supplement(@Nullable AfterClosing afterClosing) implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.SUPPLEMENT;
        }
    }

    /**
     * Transfer by paper (网外转出) to an organ outside every directory, known by name only.
     *
     * @param number of the letter
     */
    record PaperTransfer(String organ, String number, LocalDate sentOn, Petition petition) implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.TRANSFER;
        }
    }

    /**
     * Supplement that records such an organ's answer on paper.
     *
     * @param number of the letter, if it has one
     */
    record PaperReply(@Nullable String number, LocalDate repliedOn) implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.SUPPLEMENT;
        }
    }

    /**
     * ObjectionRuling (异议核实意见), Art. 23: agreed, with the next organ or back to the bureau; or upheld duty.
     *
     * @param objection the message ruled on; null: the one that waits
     * @param reassignTo on agreement: the next organ; null: the case returns to the bureau's triage
     */
    record ObjectionRuling(
            boolean agreed, @Nullable MessageId objection, @Nullable OrganisationCode reassignTo, String reasons)
            implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.OBJECTION_RULING;
        }
    }

    /**
     * ResultRuling (审核意见): 通过, or 退回重办 with reasons.
     *
     * @param result the organ's message ruled on; null: the result that waits
     * @param newDue only for 交办: a new date of the closing report
     */
    record ResultRuling(
            boolean passed, @Nullable MessageId result, @Nullable String reasons, @Nullable LocalDate newDue)
            implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.RESULT_RULING;
        }
    }

    /** 报请决定, 报送. */
    enum ReportUpType {
        FOR_DECISION,
        SUBMISSION
    }

    /**
     * ReportUp (报请 / 报送): the one way upwards, level by level, with reasons.
     *
     * @param petition null in a case that has one
     */
    record ReportUp(ReportUpType type, OrganisationCode superior, String reasons, @Nullable Petition petition)
            implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.REPORT_UP;
        }
    }

    /**
     * Decision (批示): what a superior, or whoever assigned, has decided on what it was asked.
     *
     * @param organ the deciding organ
     * @param handledBy the organ that is to handle it, if one is named
     * @param dueOn the day by which that is due; to a request for extension: the new day, null: not extended
     * @param answers the message decided on; null: the one that waits
     */
    record Decision(
            OrganisationCode organ,
            LocalDate decidedOn,
            @Nullable OrganisationCode handledBy,
            @Nullable LocalDate dueOn,
            @Nullable MessageId answers)
            implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.DECISION;
        }
    }

    /**
     * DisputeRuling (协调处理意见), Art. 24, of the common superior or the joint conference.
     *
     * @param lead who handles the case from now on
     */
    record DisputeRuling(OrganisationCode lead, List<OrganisationCode> assisting, LocalDate ruledOn, String reasons)
            implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.DISPUTE_RULING;
        }
    }

    /**
     * UrgentReport (重大紧急报告), Arts 22 (1), 25.
     *
     * @param petition null in a case that has one
     */
    record UrgentReport(Instant occurredAt, String place, @Nullable Petition petition) implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.URGENT_REPORT;
        }
    }

    /** Recall (撤回转送): the bureau's own error. */
    record Recall(String reasons) implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.RECALL;
        }
    }

    /**
     * PetitionerWithdrawal (信访人撤回), on a written statement of that day.
     *
     * @param petitioner the one who withdraws, which does not end a joint petition; null: all who petition
     */
    record PetitionerWithdrawal(LocalDate statementOn, @Nullable String petitioner) implements BureauContent {
        @Override
        public MessageKind kind() {
            return MessageKind.PETITIONER_WITHDRAWAL;
        }
    }
}
