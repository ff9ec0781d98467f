package org.yizhan.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said in 复查 and 复核 (Arts 35, 36): the request by the bureau, the rest by the reviewing organ. */
public sealed interface ReviewContent extends Content {

    /** 复查 of an organ's opinion, 复核 of a review's. */
    enum Remedy {
        REVIEW,
        RECHECK
    }

    /** 维持, 变更, 撤销并责令重新办理. */
    enum Outcome {
        UPHELD,
        CHANGED,
        REVOKED
    }

    /**
     * ReviewRequest (复查申请) or RecheckRequest (复核申请).
     *
     * @param reviewer the reviewing organ
     * @param requestedOn when the petitioner asked
     * @param reviewed the message with the opinion meant; null: the one in force
     * @param servedOn when that was served on the petitioner, as far as known
     */
    record Request(
            Remedy remedy,
            OrganisationCode reviewer,
            LocalDate requestedOn,
            @Nullable MessageId reviewed,
            @Nullable LocalDate servedOn)
            implements ReviewContent {
        @Override
        public MessageKind kind() {
            return remedy == Remedy.REVIEW ? MessageKind.REVIEW_REQUEST : MessageKind.RECHECK_REQUEST;
        }
    }

    /**
     * ReviewDecision (受理决定): whether the request is taken on.
     *
     * @param request the bureau's message
     * @param ground the ground's code, if it is not
     */
    record Decision(MessageId request, boolean accepted, LocalDate decidedOn, @Nullable String ground)
            implements ReviewContent {
        @Override
        public MessageKind kind() {
            return MessageKind.REVIEW_DECISION;
        }
    }

    /**
     * ReviewOpinion (复查意见) or RecheckOpinion (复核意见).
     *
     * @param redoBy for REVOKED: the day by which the matter is handled again
     * @param hearingDays days of a hearing, which Art. 36 leaves out of the recheck's period
     */
    record Opinion(Remedy remedy, Outcome outcome, LocalDate issuedOn, @Nullable LocalDate redoBy, int hearingDays)
            implements ReviewContent {
        @Override
        public MessageKind kind() {
            return remedy == Remedy.REVIEW ? MessageKind.REVIEW_OPINION : MessageKind.RECHECK_OPINION;
        }
    }
}
