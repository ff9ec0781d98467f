package org.yizhan.demo.replay;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.client.Receipt;
import org.yizhan.demo.client.Submission;
import org.yizhan.demo.replay.Scoreboard.Effect;

/** What organs say about the rows assigned to them. */
final class Answers {
    private final Scoreboard score;
    private final Remarks remarks;
    private final Clock clock;

    Answers(Scoreboard score, Remarks remarks, Clock clock) {
        this.score = score;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** 受理告知 of now. */
    CompletableFuture<Void> notice(Assigned assigned) {
        Node notice = drafts(assigned).noticeOfAcceptance(assigned.planned().notice(), assigned.caseId());
        return submit(assigned, notice, Effect.NOTICE);
    }

    /** The row's reply as 信访处理意见书 of now; nothing if the row has none. */
    CompletableFuture<Void> opinion(Assigned assigned) {
        PlannedRow planned = assigned.planned();
        if (!planned.row().hasReply()) {
            return CompletableFuture.completedFuture(null);
        }
        String reply = Objects.requireNonNull(planned.row().reply());
        String number = "R" + planned.number();
        Node opinion = drafts(assigned).opinion(planned.opinion(), assigned.caseId(), "explained", number, reply);
        return submit(assigned, opinion, Effect.OPINION);
    }

    private Drafts drafts(Assigned assigned) {
        return new Drafts(assigned.organ().organisation(), clock);
    }

    private CompletableFuture<Void> submit(Assigned assigned, Node message, Effect effect) {
        PlannedRow planned = assigned.planned();
        Submission submission = Submission.of(assigned.organ().organisation(), message, planned.answerEncoding());
        return assigned.organ()
                .send(planned.answerChannel(), submission)
                .thenAccept(receipt -> judged(planned, message, receipt, effect));
    }

    private void judged(PlannedRow planned, Node message, Receipt receipt, Effect effect) {
        if (receipt.recorded()) {
            score.accepted(effect, UUID.fromString(message.at("header", "id").orElseThrow()));
        } else {
            remarks.add(planned, "its " + message.name() + " was " + receipt.verdict() + " " + receipt.codes());
        }
    }
}
