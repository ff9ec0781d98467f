package org.yizhan.demo.replay;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.client.Party;
import org.yizhan.demo.client.Receipt;
import org.yizhan.demo.client.Submission;
import org.yizhan.demo.replay.Scoreboard.Effect;

/** The bureaus' side: sends the rows, sends some again or wrongly, reads what comes back. */
final class Bureaus {
    private final Plan plan;
    private final Scoreboard score;
    private final Remarks remarks;
    private final Clock clock;

    Bureaus(Plan plan, Scoreboard score, Remarks remarks, Clock clock) {
        this.plan = plan;
        this.score = score;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** Sends a row, and after it what else the plan has for it; completes with the last receipt. */
    CompletableFuture<Void> send(Party bureau, PlannedRow planned) {
        Drafts drafts = new Drafts(bureau.organisation(), clock);
        Node transfer = RowTransfer.valid(drafts, planned.transfer(), planned);
        Submission first = Submission.of(bureau.organisation(), transfer, planned.encoding());
        return submit(bureau, planned, first)
                .thenAccept(receipt -> firstReceipt(planned, receipt))
                .thenCompose(done -> planned.repeated() ? again(bureau, planned, first) : nothing())
                .thenCompose(done -> planned.inConflict() ? otherBytes(bureau, planned, transfer) : nothing())
                .thenCompose(done -> planned.alsoInvalid() ? invalid(bureau, planned, drafts) : nothing());
    }

    /** Takes a letter out of a bureau's inbox. */
    void received(IncomingLetter letter) {
        if (letter.kind().equals("DeliveryReceipt")) {
            score.letter(about(letter, "letter"), letter.id());
        } else if (letter.kind().equals("Relayed")) {
            relayed(letter);
        }
    }

    private void relayed(IncomingLetter letter) {
        UUID original = letter.whole().at("original").map(UUID::fromString).orElseThrow();
        String kind = letter.whole().at("originalKind").orElse("");
        PlannedRow planned = plan.byMessage().get(original);
        if (planned == null) {
            return;
        }
        score.letter(about(letter, "original"), letter.id());
        if (kind.equals("Notice")) {
            score.arrived(Effect.NOTICE, original, letter.id());
        } else {
            opinion(letter, original, planned);
        }
    }

    private void opinion(IncomingLetter letter, UUID original, PlannedRow planned) {
        String text =
                letter.whole().find("Opinion").flatMap(o -> o.at("opinion")).orElse("");
        if (text.equals(XmlText.asRead(String.valueOf(planned.row().reply())))) {
            score.arrived(Effect.OPINION, original, letter.id());
        } else {
            score.altered();
            remarks.add(planned, "the opinion's text arrived altered in letter " + letter.id());
        }
    }

    private void firstReceipt(PlannedRow planned, Receipt receipt) {
        if (receipt.recorded()) {
            score.accepted(Effect.ASSIGNMENT, planned.transfer());
        } else {
            remarks.add(planned, "its transfer was " + receipt.verdict() + " " + receipt.codes());
        }
    }

    private CompletableFuture<Void> again(Party bureau, PlannedRow planned, Submission first) {
        return submit(bureau, planned, first).thenAccept(receipt -> {
            if (expect(planned, "sent again", receipt, "repeated")) {
                score.repeated();
            }
        });
    }

    private CompletableFuture<Void> otherBytes(Party bureau, PlannedRow planned, Node transfer) {
        Encoding other = planned.encoding() == Encoding.UTF_8 ? Encoding.GB18030 : Encoding.UTF_8;
        return submit(bureau, planned, Submission.of(bureau.organisation(), transfer, other))
                .thenAccept(receipt -> {
                    if (expect(planned, "same id, other bytes", receipt, "conflict")) {
                        score.conflict();
                    }
                });
    }

    private CompletableFuture<Void> invalid(Party bureau, PlannedRow planned, Drafts drafts) {
        Node spoilt = RowTransfer.invalid(drafts, planned.id("invalid"), planned);
        return submit(bureau, planned, Submission.of(bureau.organisation(), spoilt, planned.encoding()))
                .thenAccept(receipt -> {
                    if (expect(planned, "invalid version", receipt, "refused")) {
                        score.refused();
                    }
                });
    }

    private CompletableFuture<Receipt> submit(Party bureau, PlannedRow planned, Submission submission) {
        score.sent();
        return bureau.send(planned.channel(), submission);
    }

    private boolean expect(PlannedRow planned, String what, Receipt receipt, String verdict) {
        if (!receipt.verdict().equals(verdict)) {
            remarks.add(planned, what + ": " + receipt.verdict() + " " + receipt.codes() + ", expected " + verdict);
        }
        return receipt.verdict().equals(verdict);
    }

    private static String about(IncomingLetter letter, String element) {
        return letter.kind() + "|" + letter.recipient() + "|"
                + letter.whole().at(element).orElse("");
    }

    private static CompletableFuture<Void> nothing() {
        return CompletableFuture.completedFuture(null);
    }
}
