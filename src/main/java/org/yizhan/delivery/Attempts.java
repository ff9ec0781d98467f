package org.yizhan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Fact;
import org.yizhan.cases.Letter;
import org.yizhan.casework.Casework;
import org.yizhan.delivery.Attempt.Delivered;
import org.yizhan.delivery.Attempt.Failed;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.LetterState;
import org.yizhan.ledger.Outbox;
import org.yizhan.ledger.Outbox.ClaimedLetter;

/**
 * What came of sending, into the ledger: a delivered letter starts clocks; one that failed is tried again later, and
 * parked when it has failed by its own fault too often. A broker that cannot be reached parks nothing.
 */
final class Attempts {
    private static final int MOST = 8;
    /** Long enough to cost little while the broker is away, short enough for all to leave soon after. */
    private static final Duration OUTAGE = Duration.ofSeconds(3);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Casework casework;
    private final Outbox outbox;
    private final Clock clock;
    private final Clock realTime;

    Attempts(Casework casework, Outbox outbox, Clock clock, Clock realTime) {
        this.casework = casework;
        this.outbox = outbox;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** Records all; returns when the ledger has committed them, and fails as it fails. Doing it twice does no harm. */
    void record(List<Attempt> attempts) {
        CompletableFuture<?>[] recorded =
                attempts.stream().map(this::record).filter(Objects::nonNull).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(recorded).join();
    }

    private @Nullable CompletableFuture<Void> record(Attempt attempt) {
        return attempt instanceof Delivered delivered ? delivered(delivered) : failed((Failed) attempt);
    }

    private CompletableFuture<Void> delivered(Delivered delivered) {
        ClaimedLetter claimed = delivered.claimed();
        LetterMark mark = new LetterMark(
                claimed.letter().id(),
                claimed.month(),
                LetterState.DELIVERED,
                delivered.at(),
                null,
                delivered.mailbox());
        return casework.mark(claimed.caseId(), mark, fact(claimed, delivered.at()));
    }

    /** What its case is told; null where that could change nothing. */
    private static Fact.@Nullable LetterDelivered fact(ClaimedLetter claimed, Instant at) {
        Letter letter = claimed.letter();
        return claimed.caseId() == null || letter.startsNothing()
                ? null
                : new Fact.LetterDelivered(letter.id(), letter.kind(), letter.recipient(), at);
    }

    private @Nullable CompletableFuture<Void> failed(Failed failed) {
        ClaimedLetter claimed = failed.claimed();
        if (failed.own() && claimed.failures() + 1 >= MOST) {
            LetterMark mark = new LetterMark(
                    claimed.letter().id(),
                    claimed.month(),
                    LetterState.PARKED,
                    clock.instant(),
                    failed.reason(),
                    false);
            return casework.mark(claimed.caseId(), mark, null);
        }
        Duration pause = failed.own() ? pause(claimed.failures()) : OUTAGE;
        outbox.release(
                claimed.letter().id(),
                claimed.month(),
                realTime.instant().plus(pause),
                String.valueOf(failed.reason()),
                failed.own());
        return null;
    }

    /** 1, 2, 4 … seconds, a minute at most. */
    private static Duration pause(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, 6));
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }
}
