package org.yizhan.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.TransferMode;

/** What the gateway says: the content of its letters. Whole texts of others are added from the stored message. */
public sealed interface GatewayContent extends Content {

    /** How a submission ended; each received message ends in exactly one of them. */
    enum Verdict {
        ACCEPTED,
        REFUSED,
        REPEATED,
        CONFLICT
    }

    /**
     * SubmissionReceipt (提交回执): one stored receipt per message received.
     *
     * @param receiptId the receipt's own id, the same whenever the receipt is given again
     * @param submitted null when the message could not be read so far
     * @param digest SHA-256 of the bytes as received, 64 hexadecimal digits
     * @param recordedAt when the ledger committed it
     * @param findings violations of a refusal, warnings of an acceptance
     * @param routing where the case went and why; null when nothing was routed
     */
    record SubmissionReceipt(
            MessageId receiptId,
            Verdict verdict,
            @Nullable MessageId submitted,
            @Nullable MessageKind submittedKind,
            String digest,
            Instant receivedAt,
            Instant recordedAt,
            @Nullable CaseId caseId,
            List<Violation> findings,
            @Nullable RoutingNote routing)
            implements GatewayContent {
        /** The same receipt, given again. */
        public SubmissionReceipt repeated() {
            return new SubmissionReceipt(
                    receiptId,
                    Verdict.REPEATED,
                    submitted,
                    submittedKind,
                    digest,
                    receivedAt,
                    recordedAt,
                    caseId,
                    findings,
                    routing);
        }

        @Override
        public MessageKind kind() {
            return MessageKind.SUBMISSION_RECEIPT;
        }
    }

    /** Which organ a case went to, by which rule, in words of both languages; no organ means triage (待分办). */
    record RoutingNote(@Nullable OrganisationCode organ, String rule, String zh, String en) {}

    /** 日 or 工作日. */
    enum LimitUnit {
        DAY,
        WORKING_DAY
    }

    /**
     * A duty of law that an assignment lays on an organ.
     *
     * @param id the deadline's id, e.g. {@code notice}
     * @param limit number of units; 0 with {@code dueOn} for a date set per case
     * @param article what it rests on, e.g. {@code 《信访工作条例》第二十三条}
     * @param dueOn a date set per case (交办), else null
     * @param rule which version of the site's limits set it, where one did; else null
     */
    record Duty(
            String id, int limit, LimitUnit unit, String article, @Nullable LocalDate dueOn, @Nullable String rule) {}

    /**
     * What an organ that is not the lead is in the case (协办, 抄送).
     *
     * @param contactWithheld the petition comes without document numbers, telephones and addresses
     */
    record Part(Role role, OrganisationCode lead, boolean contactWithheld) {}

    /**
     * Assignment (转交办件): the petition as sent, with duties that run from delivery.
     *
     * @param part null for the lead (主办)
     */
    record Assignment(
            MessageId transfer,
            OrganisationCode bureau,
            String transferDigest,
            TransferMode mode,
            boolean simpleProposed,
            @Nullable Part part,
            List<Duty> duties,
            List<Violation> warnings,
            RoutingNote routing)
            implements GatewayContent {
        @Override
        public MessageKind kind() {
            return MessageKind.ASSIGNMENT;
        }
    }

    /**
     * A deadline that has begun.
     *
     * @param startedOn the day that is not counted
     * @param dueOn the last day, rolled to a working day; ends at 24:00 Asia/Shanghai
     * @param unrolledOn the last day before rolling, the careful warning date
     * @param provisional a year without a calendar was met: plain weekends were assumed
     */
    record StartedDeadline(
            Duty duty, LocalDate startedOn, LocalDate dueOn, LocalDate unrolledOn, boolean provisional) {}

    /** 送达异常: the recipient's inbox gave a letter up. */
    record Failure(Instant at, String reason) {}

    /**
     * DeliveryReceipt (送达回执): to bureau and organ, one each.
     *
     * @param deliveredAt null if the letter was given up before its delivery was on record
     * @param deadlines every deadline the delivery started
     * @param failure null unless the letter was given up; the clocks it started keep their first instant
     */
    record DeliveryReceipt(
            LetterId letter,
            MessageKind letterKind,
            OrganisationCode deliveredTo,
            @Nullable Instant deliveredAt,
            List<StartedDeadline> deadlines,
            @Nullable Failure failure)
            implements GatewayContent {
        @Override
        public MessageKind kind() {
            return MessageKind.DELIVERY_RECEIPT;
        }
    }

    /** What may be said of a deadline. */
    enum DeadlineNews {
        APPROACHING,
        MET,
        OVERDUE,
        EXTENDED,
        STOPPED,
        RECOMPUTED
    }

    /**
     * DeadlineReceipt (期限回执): to whose duty it is and to who follows the case, one each.
     *
     * @param occurredAt of a stage of the clock its own instant, however late it was found; else when the door took the message
     * @param organ whose duty it is
     * @param previousDueOn before an extension or recomputation
     * @param evidence id of the message that met or moved it
     * @param statedOn the day of the act as that message states it, where it was recorded late (补录)
     */
    record DeadlineReceipt(
            DeadlineNews news,
            Instant occurredAt,
            OrganisationCode organ,
            StartedDeadline deadline,
            @Nullable LocalDate previousDueOn,
            @Nullable MessageId evidence,
            @Nullable LocalDate statedOn,
            String zh,
            String en)
            implements GatewayContent {
        @Override
        public MessageKind kind() {
            return MessageKind.DEADLINE_RECEIPT;
        }
    }

    /** Reminder (催办提醒): to the one that has to act; what the gateway may say, 督办 is the bureau's. */
    record Reminder(OrganisationCode organ, StartedDeadline deadline, int overdueDays, String zh, String en)
            implements GatewayContent {
        @Override
        public MessageKind kind() {
            return MessageKind.REMINDER;
        }
    }

    /**
     * SupervisionDraft (督办草稿): to the bureau, which alone decides whether it becomes a 督办 (Art. 40).
     *
     * @param ground the schema's word for why, e.g. {@code delay}
     */
    record SupervisionDraft(OrganisationCode organ, String ground, List<StartedDeadline> deadlines, String demands)
            implements GatewayContent {
        @Override
        public MessageKind kind() {
            return MessageKind.SUPERVISION_DRAFT;
        }
    }

    /**
     * DisputeNotice (争议通知), Art. 24.
     *
     * @param organs those who disagree, in the order in which they objected
     * @param superior who has to rule
     * @param objections their messages
     */
    record DisputeNotice(
            List<OrganisationCode> organs, OrganisationCode superior, List<MessageId> objections, String zh, String en)
            implements GatewayContent {
        @Override
        public MessageKind kind() {
            return MessageKind.DISPUTE_NOTICE;
        }
    }

    /**
     * UrgentNotice (重大紧急通知), Art. 25; to the bureau that reported also that someone is silent.
     *
     * @param whole whether the report is repeated in full
     */
    record UrgentNotice(
            MessageId report,
            OrganisationCode bureau,
            Instant occurredAt,
            Instant acknowledgeBy,
            String zh,
            String en,
            boolean whole)
            implements GatewayContent {
        @Override
        public MessageKind kind() {
            return MessageKind.URGENT_NOTICE;
        }
    }

    /**
     * SuccessionNotice (承接通知), Art. 24: who takes the place of an organisation that has ended, or that nobody does.
     *
     * @param successor who takes its place in this case; null: a person decides
     * @param candidates its successors by the directory, where it was split
     * @param responsible who must act in the case from now on
     */
    record SuccessionNotice(
            OrganisationCode predecessor,
            @Nullable OrganisationCode successor,
            List<OrganisationCode> candidates,
            OrganisationCode responsible,
            String zh,
            String en)
            implements GatewayContent {
        @Override
        public MessageKind kind() {
            return MessageKind.SUCCESSION_NOTICE;
        }
    }

    /**
     * Another's message sent on to a neighbouring gateway, in its sender's own words and under its own id, the record of
     * where it first came and the gateways passed added to its header.
     *
     * @param kind the message's own
     * @param originDigest SHA-256 of the bytes with which it entered the exchange, wherever that was
     * @param receivedAt when it did
     * @param addressee the organ the case goes to with it; null for a message that assigns no case
     */
    record Forwarded(MessageKind kind, String originDigest, Instant receivedAt, @Nullable OrganisationCode addressee)
            implements GatewayContent {}

    /** Relayed (转发件): another participant's message, whole. */
    record Relayed(
            MessageId original,
            OrganisationCode originalSender,
            MessageKind originalKind,
            String originalDigest,
            Instant originalReceivedAt,
            List<Violation> warnings)
            implements GatewayContent {
        @Override
        public MessageKind kind() {
            return MessageKind.RELAYED;
        }
    }
}
