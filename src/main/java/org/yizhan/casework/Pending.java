package org.yizhan.casework;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Fact;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.Header;
import org.yizhan.messages.MessageId;

/** Something that waits for its turn at the ledger. */
sealed interface Pending {
    void fail(RuntimeException cause);

    /** A message; its receipt id is given once, however often it is decided. */
    record Submitted(Submission submission, MessageId receiptId, CompletableFuture<SubmissionReceipt> done)
            implements Pending {

        /** The key the message asks for; null if its id could not be read. */
        @Nullable
        SubmissionKey key() {
            MessageId id = submission.reading().id();
            return id == null ? null : new SubmissionKey(submission.author(), id);
        }

        /** The key of the earlier message it follows; null if it names none. */
        @Nullable
        SubmissionKey follows() {
            if (submission.reading().message() == null) {
                return null;
            }
            Header header = submission.reading().message().header();
            return header.correlation() == null ? null : new SubmissionKey(submission.author(), header.correlation());
        }

        @Override
        public void fail(RuntimeException cause) {
            done.completeExceptionally(cause);
        }
    }

    /** What became of a letter, or another fact about a case. */
    record Told(@Nullable CaseId caseId, @Nullable LetterMark mark, @Nullable Fact fact, CompletableFuture<Void> done)
            implements Pending {
        @Override
        public void fail(RuntimeException cause) {
            done.completeExceptionally(cause);
        }
    }
}
