package org.yizhan.demo.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.yizhan.cases.Fact;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.demo.Petitions;
import org.yizhan.demo.Sort;
import org.yizhan.demo.client.Digest;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.replay.ProgressBar;
import org.yizhan.demo.territory.Matter;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.LetterState;
import org.yizhan.ledger.Outbox.ClaimedLetter;

/**
 * Cases transferred and delivered at an instant of the past: read, decided and recorded as any, but without channel and
 * broker, as if every letter had entered its inbox at once.
 */
final class BulkCases {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String NODE = "bulk";
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 1000;
    /** What follows from so many cases. */
    private static final int LETTERS_AT_ONCE = 2 * AT_ONCE;

    private final Petitions petitions = new Petitions();
    private final Backstage stage;
    private final List<Matter> matters;
    private final Letterbox letterbox;

    BulkCases(Backstage stage, List<Matter> matters, Letterbox letterbox) {
        this.stage = stage;
        this.matters = matters;
        this.letterbox = letterbox;
    }

    /** Opens and delivers {@code count} cases at {@code at}; while some are recorded the next are written. */
    void deliver(int count, Instant at, ProgressBar bar) {
        List<Submission> next = transfers(0, count, at);
        for (int done = 0; done < count; ) {
            List<Submission> now = next;
            List<? extends CompletableFuture<?>> open =
                    now.stream().map(this::opened).toList();
            done += now.size();
            next = transfers(done, count, at);
            await(open);
            carry(at);
            bar.show(done, "事项 cases");
        }
        bar.end();
        stage.outbox().leave(NODE);
    }

    private List<Submission> transfers(int from, int count, Instant at) {
        return IntStream.range(from, Math.min(from + AT_ONCE, count))
                .parallel()
                .mapToObj(number -> transfer(number, at))
                .toList();
    }

    private CompletableFuture<?> opened(Submission submission) {
        return stage.casework()
                .submit(submission)
                .thenAccept(receipt -> letterbox.expect(String.valueOf(receipt.caseId()), submission.sender()));
    }

    private Submission transfer(int number, Instant at) {
        Matter matter = matters.get(number % matters.size());
        Drafts drafts = new Drafts(matter.bureau(), Clock.fixed(at, ZONE));
        byte[] bytes = petitions
                .transfer(drafts, Sort.TRANSFER, matter, number, null, null)
                .write(Encoding.UTF_8);
        return new Submission(
                matter.bureau(),
                Channel.HTTP,
                at,
                at,
                bytes,
                Digest.of(bytes),
                stage.reader().read(bytes, null));
    }

    /** As into mailboxes: what nobody else may take needs no claim. */
    private void carry(Instant at) {
        List<ClaimedLetter> waiting = waiting();
        while (!waiting.isEmpty()) {
            await(waiting.stream().map(letter -> entered(letter, at)).toList());
            waiting = waiting();
        }
    }

    private List<ClaimedLetter> waiting() {
        return stage.outbox().claim(NODE, LETTERS_AT_ONCE, LEASE, recipient -> false);
    }

    private CompletableFuture<Void> entered(ClaimedLetter claimed, Instant at) {
        var letter = claimed.letter();
        LetterMark mark = new LetterMark(letter.id(), claimed.month(), LetterState.DELIVERED, at, null, false);
        Fact fact = letter.startsNothing()
                ? null
                : new Fact.LetterDelivered(letter.id(), letter.kind(), letter.recipient(), at);
        return stage.casework().mark(claimed.caseId(), mark, fact);
    }

    private static void await(List<? extends CompletableFuture<?>> open) {
        CompletableFuture.allOf(open.toArray(CompletableFuture<?>[]::new)).join();
    }
}
