package org.yizhan.demo.replay;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.client.Party;
import org.yizhan.demo.client.Receipt;
import org.yizhan.demo.client.Submission;
import org.yizhan.demo.replay.Scoreboard.Effect;

/** The organs' side: reads assignments, compares their texts, answers with a notice and the row's reply. */
final class Organs {
    private final Plan plan;
    private final Scoreboard score;
    private final Remarks remarks;
    private final Clock clock;

    Organs(Plan plan, Scoreboard score, Remarks remarks, Clock clock) {
        this.plan = plan;
        this.score = score;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** Takes a letter out of an organ's inbox; answers an assignment of this replay. */
    void received(Party organ, IncomingLetter letter) {
        if (letter.kind().equals("DeliveryReceipt")) {
            score.letter(about(letter, "letter"), letter.id());
        } else if (letter.kind().equals("Assignment")) {
            assigned(organ, letter);
        }
    }

    private void assigned(Party organ, IncomingLetter letter) {
        UUID transfer = letter.whole().at("transfer").map(UUID::fromString).orElseThrow();
        PlannedRow planned = plan.byMessage().get(transfer);
        if (planned == null) {
            return;
        }
        score.letter("Assignment|" + transfer, letter.id());
        if (!unchanged(letter.whole(), planned.row())) {
            score.altered();
            remarks.add(planned, "the petition's texts arrived altered in letter " + letter.id());
            return;
        }
        score.arrived(Effect.ASSIGNMENT, transfer, letter.id());
        String caseId = letter.whole().at("header", "caseId").orElseThrow();
        CompletableFuture<?> unused =
                answer(organ, planned, caseId).whenComplete((done, failure) -> note(planned, failure));
    }

    private CompletableFuture<Void> answer(Party organ, PlannedRow planned, String caseId) {
        Drafts drafts = new Drafts(organ.organisation(), clock);
        Node notice = drafts.noticeOfAcceptance(planned.notice(), caseId);
        CompletableFuture<Void> noticed = submit(organ, planned, notice, Effect.NOTICE);
        String reply = planned.row().reply();
        if (reply == null || !planned.row().hasReply()) {
            return noticed;
        }
        return noticed.thenCompose(done -> {
            String number = "R" + planned.number();
            Node opinion = drafts.opinion(planned.opinion(), caseId, "explained", number, reply);
            return submit(organ, planned, opinion, Effect.OPINION);
        });
    }

    private CompletableFuture<Void> submit(Party organ, PlannedRow planned, Node message, Effect effect) {
        Submission submission = Submission.of(organ.organisation(), message, planned.answerEncoding());
        return organ.send(planned.answerChannel(), submission)
                .thenAccept(receipt -> judged(planned, message, receipt, effect));
    }

    private void judged(PlannedRow planned, Node message, Receipt receipt, Effect effect) {
        if (receipt.recorded()) {
            score.accepted(effect, UUID.fromString(message.at("header", "id").orElseThrow()));
        } else {
            remarks.add(planned, "its " + message.name() + " was " + receipt.verdict() + " " + receipt.codes());
        }
    }

    private void note(PlannedRow planned, @Nullable Throwable failure) {
        if (failure != null) {
            remarks.add(planned, "its answer was not acknowledged: " + failure.getMessage());
        }
    }

    private static boolean unchanged(Node assignment, ReplayRow row) {
        Node petition = assignment.child("petition").orElseThrow();
        return petition.at("title").orElse("").equals(XmlText.asRead(row.subject()))
                && petition.at("text").orElse("").equals(XmlText.asRead(row.body()))
                && petition.at("petitioners", "petitioner", "name").orElse("").equals(XmlText.asRead(row.writer()));
    }

    private static String about(IncomingLetter letter, String element) {
        return letter.kind() + "|" + letter.recipient() + "|"
                + letter.whole().at(element).orElse("");
    }
}
