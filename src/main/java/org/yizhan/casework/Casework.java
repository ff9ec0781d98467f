package org.yizhan.casework;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Fact;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.Header;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.wire.Reading;

/** The one way from a fact to the ledger. Waiting facts share a transaction; a future completes after its commit. */
public interface Casework {

    /**
     * A message at the door, read but not yet judged.
     *
     * @param sender the authenticated one
     * @param receivedAt the instant that counts
     * @param enteredAt when its channel noted it, in real time: what it waits for is waited for from then on
     * @param digest SHA-256 of {@code bytes}, 64 lower-case hexadecimal digits
     */
    record Submission(
            OrganisationCode sender,
            Channel channel,
            Instant receivedAt,
            Instant enteredAt,
            byte[] bytes,
            String digest,
            Reading reading) {

        /** Whose word it is: the first sender's, where a neighbouring gateway brings it; else of who signed in. */
        public OrganisationCode author() {
            Header.Origin origin = origin();
            return origin == null ? sender : origin.sender();
        }

        /** SHA-256 of the bytes with which it entered the exchange: what tells a repetition from a conflict. */
        String judgedBy() {
            Header.Origin origin = origin();
            return origin == null ? digest : origin.digest();
        }

        /** When it entered the exchange, at the latest now: what a duty is met by. */
        Instant countsFrom() {
            Header.Origin origin = origin();
            return origin == null || origin.receivedAt().isAfter(receivedAt) ? receivedAt : origin.receivedAt();
        }

        Header.@Nullable Origin origin() {
            return reading.message() == null ? null : reading.message().header().origin();
        }
    }

    /**
     * Judges and records a message.
     *
     * @return completes with the receipt once it is committed; exceptionally with {@link UnknownCorrelation} (nothing
     *     recorded, may be tried again) or on a failure of infrastructure
     */
    CompletableFuture<SubmissionReceipt> submit(Submission submission);

    /** The verdict that {@link #submit} would give now; records nothing. */
    SubmissionReceipt check(Submission submission);

    /** Records a letter's new state and, with a fact, what follows from it for the case. */
    CompletableFuture<Void> mark(@Nullable CaseId caseId, LetterMark mark, @Nullable Fact fact);

    /** Records what follows from a fact for a case. */
    CompletableFuture<Void> tell(CaseId caseId, Fact fact);

    /** The message refers to one the gateway does not know yet; on queue and folder it may still come. */
    final class UnknownCorrelation extends RuntimeException {
        public UnknownCorrelation(String message) {
            super(message);
        }
    }

    /** The ledger cannot take it now; nothing was recorded, it may be sent again. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String message) {
            super(message);
        }

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
