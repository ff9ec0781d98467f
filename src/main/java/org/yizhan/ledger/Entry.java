package org.yizhan.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Decision;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/**
 * What one fact adds to the ledger: a message with its receipt, a change of a case, a letter's new state; any may be
 * missing, not all.
 *
 * @param caseless letters that belong to no case's sequence: submission receipts for senders on the queue
 */
public record Entry(
        @Nullable Arrival arrival, @Nullable CaseChange change, @Nullable LetterMark mark, List<Letter> caseless) {

    /** The channels in. */
    public enum Channel {
        HTTP,
        QUEUE,
        FOLDER
    }

    /**
     * A message as received, with its verdict.
     *
     * @param sender the authenticated one
     * @param body as received, with the reading's charset; for unreadable messages the first 4 KiB; no bytes for
     *     repeated and conflicting ones and for anything marked a state secret
     * @param attachments the files that an accepted message names by digest
     * @param petition whom to know the petition by that an accepted message brings; null if it brings none
     */
    public record Arrival(
            OrganisationCode sender,
            Channel channel,
            Original body,
            SubmissionReceipt receipt,
            @Nullable MessageId correlation,
            @Nullable Long sequence,
            boolean test,
            List<NamedAttachment> attachments,
            @Nullable PetitionPrint petition) {}

    /**
     * A file a message names.
     *
     * @param digest SHA-256, 64 lower-case hexadecimal digits
     * @param missing its bytes have not come yet: the message waits for them
     */
    public record NamedAttachment(String digest, boolean missing) {}

    /**
     * A decision on a case, made on {@code expectedVersion} events (0: the case is opened).
     *
     * @param decidedWith versions of directory, routing table and calendar that the decision used
     */
    public record CaseChange(int expectedVersion, Decision.Accepted decision, Instant at, Versions decidedWith) {}

    /** Numbers of the versions of the reference data. */
    public record Versions(int directory, int routing, int calendar) {}

    /**
     * A letter's new state; it may come late, twice or out of order. One that says nothing new is dropped, with the
     * change it came with: a delivery counts once, at its first instant. {@code READY} releases what was parked or dead.
     *
     * @param month of its case, as in {@link CaseId#month}; null where only the letter is known, as in a broker's report
     *     on a receipt: then the letter is looked for in every month
     * @param at when it happened; the same on every report of the same thing
     * @param mailbox for {@code DELIVERED}: into the recipient's mailbox, where the letter gets the next cursor
     */
    public record LetterMark(
            LetterId letter,
            @Nullable Integer month,
            LetterState state,
            Instant at,
            @Nullable String reason,
            boolean mailbox) {
        public LetterMark {
            if (state == LetterState.CLAIMED) {
                throw new IllegalArgumentException("letters are claimed from the outbox only: " + letter);
            }
            // As databases keep it, so that a report that comes again is known again.
            at = at.truncatedTo(ChronoUnit.MICROS);
        }

        /** Of a letter of which only the id is known. */
        public static LetterMark of(LetterId letter, LetterState state, Instant at) {
            return new LetterMark(letter, null, state, at, null, false);
        }
    }
}
