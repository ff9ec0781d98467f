package org.yizhan.delivery;

import java.util.List;
import org.yizhan.ledger.Outbox.ClaimedLetter;

/**
 * Claimed letters that leave by the same way, in order.
 *
 * @param queue whether they go to queues on the broker; else they enter mailboxes
 */
record WayOut(boolean queue, List<ClaimedLetter> letters) {}
