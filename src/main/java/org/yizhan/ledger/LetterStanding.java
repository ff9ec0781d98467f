package org.yizhan.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** Where a letter stands, and the one place that says what a mark does to it. */
record LetterStanding(
        LetterId id,
        int month,
        OrganisationCode recipient,
        LetterState state,
        Instant dueAt,
        @Nullable String reason,
        Times times,
        @Nullable Long cursor,
        boolean wantsCursor) {

    /** Why a letter is held that a decision has called back: no operator may release it, no queue gets it again. */
    static final String WITHHELD = "withheld by a decision";

    /** When it was first delivered, collected and last given up. */
    record Times(@Nullable Instant delivered, @Nullable Instant collected, @Nullable Instant dead) {}

    /**
     * @param after where the letter stands then
     * @param counts whether something happened that had not happened before, so that its change of the case is due; a
     *     second delivery after a queue was rebuilt moves the letter but does not count
     */
    record Outcome(LetterStanding after, boolean counts) {}

    /** What the mark does; null if it says nothing new. */
    @Nullable
    Outcome marked(LetterMark mark) {
        return switch (mark.state()) {
            case DELIVERED -> delivered(mark);
            case COLLECTED -> times.collected() == null ? collected(mark) : null;
            case PARKED -> parked(mark);
            case DEAD -> isOldDeath(mark) ? null : dead(mark);
            case READY -> held() ? ready(mark) : null;
            case CLAIMED -> throw new IllegalArgumentException("not a mark: " + mark);
        };
    }

    private boolean leaving() {
        return state == LetterState.READY || state == LetterState.CLAIMED;
    }

    private boolean held() {
        return (state == LetterState.DEAD || state == LetterState.PARKED) && !WITHHELD.equals(reason);
    }

    /** What an operator could still release, a decision takes out of the operator's hands. */
    private boolean isCalledBack(LetterMark mark) {
        return WITHHELD.equals(mark.reason()) && held();
    }

    /** What is called back after it has left stays delivered; no rebuilt queue sends it again. */
    private @Nullable Outcome parked(LetterMark mark) {
        if (leaving() || isCalledBack(mark)) {
            return moved(LetterState.PARKED, mark);
        }
        boolean left = state == LetterState.DELIVERED && WITHHELD.equals(mark.reason());
        return left ? moved(LetterState.DELIVERED, mark) : null;
    }

    private @Nullable Outcome delivered(LetterMark mark) {
        boolean first = times.delivered() == null;
        if (mark.mailbox() && state == LetterState.PARKED) {
            // It has not left: entering the mailbox is this mark.
            return null;
        }
        if (!first && !leaving() && state != LetterState.PARKED) {
            return null;
        }
        Instant at = first ? mark.at() : times.delivered();
        LetterState next = times.collected() != null
                ? LetterState.COLLECTED
                : state == LetterState.DEAD ? LetterState.DEAD : LetterState.DELIVERED;
        Times then = new Times(at, times.collected(), times.dead());
        return new Outcome(with(next, dueAt, mark.reason(), then, mark.mailbox() && cursor == null), first);
    }

    /**
     * A fast recipient acknowledges before its delivery is recorded: then only the instant is kept, so that the delivery
     * is still recorded, by this sender or the next, and starts the clocks.
     */
    private Outcome collected(LetterMark mark) {
        Times then = new Times(times.delivered(), mark.at(), times.dead());
        LetterState next = times.delivered() == null ? state : LetterState.COLLECTED;
        return new Outcome(with(next, dueAt, mark.reason(), then, wantsCursor), true);
    }

    private boolean isOldDeath(LetterMark mark) {
        return times.collected() != null || mark.at().equals(times.dead());
    }

    private Outcome dead(LetterMark mark) {
        Times then = new Times(times.delivered(), times.collected(), mark.at());
        return new Outcome(with(LetterState.DEAD, dueAt, mark.reason(), then, wantsCursor), true);
    }

    private Outcome ready(LetterMark mark) {
        return new Outcome(with(LetterState.READY, mark.at(), mark.reason(), times, wantsCursor), true);
    }

    private Outcome moved(LetterState next, LetterMark mark) {
        return new Outcome(with(next, dueAt, mark.reason(), times, wantsCursor), true);
    }

    /** Called back once stays called back, wherever the letter turns up afterwards. */
    private LetterStanding with(LetterState next, Instant due, @Nullable String why, Times then, boolean wants) {
        String kept = WITHHELD.equals(reason) ? reason : why;
        return new LetterStanding(id, month, recipient, next, due, kept, then, cursor, wants);
    }

    LetterStanding at(long newCursor) {
        return new LetterStanding(id, month, recipient, state, dueAt, reason, times, newCursor, false);
    }
}
