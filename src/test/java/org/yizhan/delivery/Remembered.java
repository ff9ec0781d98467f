package org.yizhan.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Fact;
import org.yizhan.casework.Casework;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Outbox;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** Casework and outbox that remember what they are told; what is to be claimed is put in first. */
final class Remembered implements Casework, Outbox {
    final Deque<List<ClaimedLetter>> claimable = new ConcurrentLinkedDeque<>();
    final List<LetterMark> marks = new CopyOnWriteArrayList<>();
    final List<Fact> facts = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final List<Boolean> own = new CopyOnWriteArrayList<>();
    private final Instant now;
    final AtomicInteger failing = new AtomicInteger();

    Remembered(Instant now) {
        this.now = now;
    }

    @Override
    public CompletableFuture<Void> mark(@Nullable CaseId caseId, LetterMark mark, @Nullable Fact fact) {
        if (failing.getAndDecrement() > 0) {
            return CompletableFuture.failedFuture(new Unavailable("down"));
        }
        marks.add(mark);
        if (fact != null) {
            facts.add(fact);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void release(LetterId letter, int month, Instant retryAt, String reason, boolean mine) {
        own.add(mine);
        pauses.add(Duration.between(now, retryAt));
    }

    @Override
    public void hold(Duration atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isBehind() {
        return false;
    }

    @Override
    public CompletableFuture<SubmissionReceipt> submit(Submission submission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SubmissionReceipt check(Submission submission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> tell(CaseId caseId, Fact fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void awaitLetters(Duration atMost) {
        // There are some, or none.
    }

    @Override
    public List<ClaimedLetter> claim(String node, int most, Duration lease, Predicate<OrganisationCode> leaving) {
        List<ClaimedLetter> batch = claimable.poll();
        return batch == null ? List.of() : batch;
    }

    @Override
    public int rebuild(OrganisationCode recipient) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int resume(String node) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isAtRest() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void leave(String node) {
        throw new UnsupportedOperationException();
    }
}
