package org.yizhan.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Letters to organisations without a queue client: entering the mailbox, which the ledger keeps, is the delivery. */
final class MailboxDelivery {
    private final Clock clock;

    MailboxDelivery(Clock clock) {
        this.clock = clock;
    }

    List<Attempt> enter(WayOut way) {
        Instant now = clock.instant();
        return way.letters().stream()
                .<Attempt>map(claimed -> new Attempt.Delivered(claimed, now, true))
                .toList();
    }
}
