package org.yizhan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Fact;
import org.yizhan.casework.Casework;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.MessageId;

/** Casework that answers as a test plans, and remembers what it was given. */
final class PlannedCasework implements Casework {
    final List<Submission> submitted = new ArrayList<>();
    final List<Submission> checked = new ArrayList<>();
    final List<Fact> told = new ArrayList<>();

    private @Nullable RuntimeException nextTold;
    private Function<Submission, CompletableFuture<SubmissionReceipt>> plan = accepting();

    static Function<Submission, CompletableFuture<SubmissionReceipt>> accepting() {
        return submission -> CompletableFuture.completedFuture(
                receipt(submission, submission.reading().message() == null ? Verdict.REFUSED : Verdict.ACCEPTED));
    }

    static SubmissionReceipt receipt(Submission submission, Verdict verdict) {
        return new SubmissionReceipt(
                new MessageId(UUID.nameUUIDFromBytes(submission.bytes())),
                verdict,
                submission.reading().id(),
                submission.reading().kind(),
                submission.digest(),
                submission.receivedAt(),
                submission.receivedAt(),
                null,
                submission.reading().findings(),
                null);
    }

    void plan(Function<Submission, CompletableFuture<SubmissionReceipt>> next) {
        submitted.clear();
        checked.clear();
        plan = next;
    }

    void planVerdict(Verdict verdict) {
        plan(submission -> CompletableFuture.completedFuture(receipt(submission, verdict)));
    }

    @Override
    public CompletableFuture<SubmissionReceipt> submit(Submission submission) {
        submitted.add(submission);
        return plan.apply(submission);
    }

    @Override
    public SubmissionReceipt check(Submission submission) {
        checked.add(submission);
        return plan.apply(submission).join();
    }

    @Override
    public CompletableFuture<Void> mark(@Nullable CaseId caseId, LetterMark mark, @Nullable Fact fact) {
        throw new UnsupportedOperationException("the door marks no letters");
    }

    @Override
    public CompletableFuture<Void> tell(CaseId caseId, Fact fact) {
        RuntimeException failure = nextTold;
        nextTold = null;
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        told.add(fact);
        return CompletableFuture.completedFuture(null);
    }

    void failNextTold(RuntimeException failure) {
        nextTold = failure;
    }
}
