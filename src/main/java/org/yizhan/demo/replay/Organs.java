package org.yizhan.demo.replay;

import java.util.UUID;
import java.util.function.Consumer;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.client.Party;
import org.yizhan.demo.replay.Scoreboard.Effect;

/** The organs' side: reads assignments, compares their texts, hands on what has arrived. */
final class Organs {
    private final Plan plan;
    private final Scoreboard score;
    private final Remarks remarks;
    private final Consumer<Assigned> whenAssigned;

    Organs(Plan plan, Scoreboard score, Remarks remarks, Consumer<Assigned> whenAssigned) {
        this.plan = plan;
        this.score = score;
        this.remarks = remarks;
        this.whenAssigned = whenAssigned;
    }

    /** Takes a letter out of an organ's inbox; hands on an assignment of this replay. */
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
        whenAssigned.accept(new Assigned(organ, planned, caseId));
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
