package org.yizhan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** Mailboxes of organisations without a queue client. Entering one is the delivery: a {@code DELIVERED} mark. */
public interface Mailboxes {

    /** A letter in a mailbox; {@code cursor} grows by one per letter of the recipient, without gaps filled later. */
    record Item(long cursor, Outbox.ClaimedLetter letter, Instant deliveredAt, @Nullable Instant collectedAt) {}

    /**
     * With {@code after}: letters with a greater cursor, ascending. Without: unacknowledged ones, urgent first, then
     * oldest.
     */
    List<Item> read(OrganisationCode recipient, @Nullable Long after, int limit);

    /** The last cursor given in each mailbox that has had a letter: tells whose mailboxes have something new. */
    Map<OrganisationCode, Long> lastCursors();

    /** Acknowledges a letter; idempotent; false if the recipient has no such letter. */
    boolean acknowledge(OrganisationCode recipient, LetterId letter, Instant at);
}
