package org.yizhan.demo.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    private final Petitions petitions = new Petitions();
    private final Backstage stage;
    private final List<Matter> matters;

    BulkCases(Backstage stage, List<Matter> matters) {
        this.stage = stage;
        this.matters = matters;
    }

    /** Opens and delivers {@code count} cases at {@code at}. */
    void deliver(int count, Instant at, ProgressBar bar) {
        for (int done = 0; done < count; done += AT_ONCE) {
            int most = Math.min(AT_ONCE, count - done);
            List<CompletableFuture<?>> open = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                open.add(stage.casework().submit(transfer(done + i, at)));
            }
            await(open);
            carry(at);
            bar.show(done + most, "事项 cases");
        }
        bar.end();
        stage.outbox().leave(NODE);
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

    private void carry(Instant at) {
        List<ClaimedLetter> claimed = stage.outbox().claim(NODE, AT_ONCE, LEASE, recipient -> true);
        while (!claimed.isEmpty()) {
            await(claimed.stream().map(letter -> entered(letter, at)).toList());
            claimed = stage.outbox().claim(NODE, AT_ONCE, LEASE, recipient -> true);
        }
    }

    private CompletableFuture<Void> entered(ClaimedLetter claimed, Instant at) {
        var letter = claimed.letter();
        LetterMark mark = LetterMark.of(letter.id(), LetterState.DELIVERED, at);
        Fact fact = new Fact.LetterDelivered(letter.id(), letter.kind(), letter.recipient(), at);
        return stage.casework().mark(claimed.caseId(), mark, claimed.caseId() == null ? null : fact);
    }

    private static void await(List<? extends CompletableFuture<?>> open) {
        CompletableFuture.allOf(open.toArray(CompletableFuture<?>[]::new)).join();
    }
}
