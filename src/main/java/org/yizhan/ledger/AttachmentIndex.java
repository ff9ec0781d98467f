package org.yizhan.ledger;

import java.time.Instant;
import java.util.List;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** Which messages name which attached files, by SHA-256 (64 lower-case hexadecimal digits); the bytes are elsewhere. */
public interface AttachmentIndex {

    /**
     * A message that waits for bytes.
     *
     * @param digests every file it waits for, ascending
     */
    record Waiting(CaseId caseId, MessageId receiptId, Instant receivedAt, List<String> digests) {}

    /** The messages that wait for this file. */
    List<Waiting> waitingFor(String digest);

    /** The messages received before {@code receivedBefore} that still wait and were not reported yet, oldest first. */
    List<Waiting> overdue(Instant receivedBefore, int most);

    /** The message waits for nothing any more; idempotent. */
    void settle(MessageId receiptId);

    /** That the message still waits has been told to its case; idempotent. */
    void reported(MessageId receiptId, Instant at);

    /** Whether some accepted message names this file: bytes nobody asked for may be refused. */
    boolean isNamed(String digest);

    /** Whether {@code reader} may read a message that names this file, see {@link Lookup#mayRead}. */
    boolean mayRead(OrganisationCode reader, String digest);
}
