package org.yizhan.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yizhan.ledger.Outbox.ClaimedLetter;

/** What came of sending a letter once. */
sealed interface Attempt {
    ClaimedLetter claimed();

    /**
     * It is in the recipient's queue or mailbox.
     *
     * @param at the instant of the commit there, where clocks start
     * @param mailbox whether it is the mailbox
     */
    record Delivered(ClaimedLetter claimed, Instant at, boolean mailbox) implements Attempt {}

    /**
     * It is not.
     *
     * @param own whether the letter itself is the cause; else the broker could not be reached, which is no letter's fault
     */
    record Failed(ClaimedLetter claimed, @Nullable String reason, boolean own) implements Attempt {}
}
