package org.yizhan.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.TransferMode;

/** What an organ with authority to handle says. */
public sealed interface OrganContent extends Content {

    /** 受理, 不予受理, 不再受理, 导入法定程序, 无法告知. */
    enum NoticeOutcome {
        ACCEPTED,
        NOT_ACCEPTED,
        NO_LONGER_ACCEPTED,
        LEGAL_PROCEDURE,
        CANNOT_NOTIFY
    }

    /**
     * Notice (书面告知), Art. 23.
     *
     * @param acceptedOn the day of acceptance (受理), for ACCEPTED and, where accepted all the same, CANNOT_NOTIFY
     * @param ground the ground's code, for NOT_ACCEPTED and NO_LONGER_ACCEPTED
     * @param procedure the legal procedure, for LEGAL_PROCEDURE
     * @param procedureOrgan the organ that runs that procedure, in words, for LEGAL_PROCEDURE
     * @param groundText the ground in words; for CANNOT_NOTIFY why the petitioner cannot be told
     * @param path the path of Art. 31 by which the matter is handled, "31(1)" to "31(6)", or "29", "30"
     * @param simple the organ handles by the simple procedure (简易办理)
     */
    record Notice(
            NoticeOutcome outcome,
            LocalDate noticeOn,
            @Nullable LocalDate acceptedOn,
            @Nullable String ground,
            @Nullable String procedure,
            @Nullable String procedureOrgan,
            @Nullable String groundText,
            @Nullable String path,
            boolean simple)
            implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.NOTICE;
        }
    }

    /** Objection (异议), Art. 23: not the matter of this organ nor of its system. */
    record Objection(String reasons, @Nullable OrganisationCode proposed) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.OBJECTION;
        }
    }

    /** ToOrdinary (转普通程序): the organ gives the simple procedure up. */
    record ToOrdinary(LocalDate decidedOn, String reasons) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.TO_ORDINARY;
        }
    }

    /** ExtensionRequest (延期申请): the organ asks whoever assigned (交办) for another day of the report. */
    record ExtensionRequest(LocalDate requestedDue, String reasons) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.EXTENSION_REQUEST;
        }
    }

    /** 听证开始, 听证结束. */
    enum HearingEvent {
        STARTED,
        ENDED
    }

    /** Hearing (听证): begun, or ended, on a day. */
    record Hearing(HearingEvent event, LocalDate heldOn) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.HEARING;
        }
    }

    /** 已落实, 部分落实, 未能落实. */
    enum ExecutionStatus {
        DONE,
        PARTLY,
        HINDERED
    }

    /**
     * Execution (落实情况), Art. 32: how far what the opinion supports has been carried out.
     *
     * @param executedOn the day of it, for DONE
     */
    record Execution(ExecutionStatus status, @Nullable LocalDate executedOn) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.EXECUTION;
        }
    }

    /**
     * Progress (进展), with partial results (阶段性).
     *
     * @param confirmation how the judicial confirmation of an agreement stands now; null: nothing of that
     */
    record Progress(String summary, @Nullable JudicialConfirmation confirmation) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.PROGRESS;
        }
    }

    /**
     * SystemTransfer (本系统转送交办), Art. 23: to one below, within the organ's own system.
     *
     * @param petitionerToldOn the day on which the petitioner was told where the matter went, which is the organ's notice
     */
    record SystemTransfer(
            TransferMode mode,
            OrganisationCode subordinate,
            @Nullable LocalDate reportDue,
            @Nullable LocalDate petitionerToldOn)
            implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.SYSTEM_TRANSFER;
        }
    }

    /**
     * DirectRegistration (自收登记), Arts 21, 23: a petition that the organ received itself.
     *
     * @param handledBy one below that handles it; null: the organ itself
     */
    record DirectRegistration(@Nullable OrganisationCode handledBy, Petition petition) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.DIRECT_REGISTRATION;
        }
    }

    /** Acknowledgement (收悉) of a letter that asks for one: by whom and when. */
    record Acknowledgement(LetterId letter, String by, Instant acknowledgedAt) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.ACKNOWLEDGEMENT;
        }
    }

    /** HandlingInput (协办意见): what an assisting organ contributes, to the lead. */
    record HandlingInput(OrganisationCode lead, String text) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.HANDLING_INPUT;
        }
    }

    /** ExtensionNotice (延期告知), Art. 34: by the organ's head, at most 30 days, the petitioner told why. */
    record ExtensionNotice(int days, String approvedBy, LocalDate approvedOn, String reasons) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.EXTENSION_NOTICE;
        }
    }

    /** 调解协议, 和解协议. */
    enum AgreementKind {
        MEDIATION,
        RECONCILIATION
    }

    /** 司法确认: 未申请, 已申请, 已确认; it only ever goes on. */
    enum JudicialConfirmation {
        NONE,
        APPLIED,
        CONFIRMED
    }

    /** An agreement of Art. 33. */
    record Agreement(AgreementKind kind, LocalDate agreedOn, JudicialConfirmation confirmation) {}

    /** 三到位一处理 (Art. 27). */
    enum SettledBy {
        SOLVED,
        PERSUADED,
        HELPED,
        DEALT_WITH
    }

    /** 支持, 解释说明, 不支持. */
    enum OpinionOutcome {
        SUPPORTED,
        EXPLAINED,
        NOT_SUPPORTED
    }

    /**
     * Opinion (信访处理意见书), Art. 32.
     *
     * @param executionPromisedOn the day by which what is supported is carried out
     * @param claims 投诉请求; null, like the other two parts of Art. 32, where the message lacks it
     * @param facts 事实和理由
     * @param legalBasis 法律法规依据
     * @param agreement 调解 or 和解 (Art. 33), where there is one
     * @param settledBy 三到位一处理 (Art. 27): extra tags
     */
    record Opinion(
            OpinionOutcome outcome,
            LocalDate issuedOn,
            String number,
            @Nullable LocalDate executionPromisedOn,
            @Nullable String claims,
            @Nullable String facts,
            @Nullable String legalBasis,
            @Nullable Agreement agreement,
            List<SettledBy> settledBy)
            implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.OPINION;
        }
    }

    /** Reply (答复): to a suggestion (采纳, 部分采纳, 不采纳) or an inquiry (outcome null). */
    record Reply(@Nullable String adoption, LocalDate repliedOn) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.REPLY;
        }
    }

    /** ClosingReport (办结报告), owed for 交办. */
    record ClosingReport(LocalDate closedOn) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.CLOSING_REPORT;
        }
    }

    /** ServiceRecord (送达回证): when and how the petitioner was served which document. */
    record ServiceRecord(MessageId document, LocalDate servedOn, String method) implements OrganContent {
        @Override
        public MessageKind kind() {
            return MessageKind.SERVICE_RECORD;
        }
    }
}
