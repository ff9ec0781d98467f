package org.yizhan.cases;

import java.time.Instant;
import java.util.List;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;

/** What a case is told: someone's message, what became of a letter, or that time has passed. */
public sealed interface Fact {
    /** The instant that counts. */
    Instant at();

    /**
     * A message read and found valid by the schema.
     *
     * @param receiptId the id under which the ledger keeps the message
     * @param digest SHA-256 of its bytes as received
     * @param warnings what reading found doubtful
     * @param missingAttachments digests it names whose bytes have not come yet
     * @param earlier cases whose petition this one's may repeat, and the one it names in a ruling on that
     * @param cited histories of the cases it cites beside its own, as far as there are such cases
     */
    record Submitted(
            Message message,
            MessageId receiptId,
            String digest,
            Instant at,
            List<Violation> warnings,
            List<String> missingAttachments,
            List<Earlier> earlier,
            List<History> cited)
            implements Fact {}

    /** A letter entered its recipient's queue or mailbox. */
    record LetterDelivered(LetterId letter, MessageKind kind, OrganisationCode recipient, Instant at) implements Fact {}

    /** The recipient's queue gave a letter up after its attempts (送达异常). */
    record LetterDead(LetterId letter, MessageKind kind, OrganisationCode recipient, String reason, Instant at)
            implements Fact {}

    /** The bytes of every attachment that a held message waits for are there. */
    record AttachmentsArrived(MessageId receiptId, Instant at) implements Fact {}

    /**
     * The clock: every message received before {@code at} has been decided. What is due by then, and was not found due
     * before, happens now; told twice, or late, it happens once.
     */
    record TimePassed(Instant at) implements Fact {}

    /** Another file tells something; told again, it is taken once and answered again. */
    record TidingTold(CaseId from, Tiding tiding, Instant at) implements Fact {}

    /** One that was told has answered: whether it meant something there. */
    record TidingAnswered(CaseId by, int number, boolean taken, Instant at) implements Fact {}

    /**
     * An organisation that had letters of the case has ended (Art. 24); told again, it means nothing more.
     *
     * @param letters what it has not read, and its last assignment, read or not
     */
    record OrganEnded(OrganisationCode organ, List<Left> letters, Instant at) implements Fact {}

    /** A letter that an ended organisation leaves. */
    record Left(Letter letter, boolean read) {}

    /** The time for attachments has passed and these are still missing. */
    record AttachmentsMissing(MessageId receiptId, List<String> digests, Instant at) implements Fact {}
}
