package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;

/** Every way into a dispute and out of it. */
final class DisputeMoves {
    private DisputeMoves() {}

    static void tell(ReviewMoves.Teller teller) {
        for (boolean delivered : new boolean[] {true, false}) {
            teller.says(sentOn(TRANSPORT, delivered), TRANSPORT, Say.objection(HOUSING));
        }
        Petition litigation = Petitions.flagged(Flag.LITIGATION);
        Story court = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, litigation))
                .says(HOUSING, Say.objection(COURT))
                .says(BUREAU, Say.agreed(COURT))
                .delivered();
        teller.says(court, COURT, Say.objection(HOUSING));
        OrganisationCode superior =
                court.state().disputes().open().orElseThrow().superior();
        teller.says(court, superior, Say.disputeRuled(COURT));
        Story twice = sentOn(TRANSPORT, true).says(TRANSPORT, Say.objection());
        teller.says(twice, BUREAU, Say.agreed(null));
        teller.says(Stories.disputed(), GOVERNMENT, Say.disputeRuled(TRANSPORT));
        teller.says(Stories.disputed(), GOVERNMENT, Say.disputeRuled(HOUSING));
        Story lacking = Stories.disputed();
        MessageId transfer = lacking.state().messages().get(0).messageId();
        lacking.lacking("a1").says(BUREAU, Say.correction(transfer, Say.petition()));
        teller.says(lacking, GOVERNMENT, Say.disputeRuled(HOUSING));
        told(teller, transfer);
    }

    /** What may be said all the same while nobody has ruled. */
    private static void told(ReviewMoves.Teller teller, MessageId transfer) {
        teller.says(Stories.disputed(), BUREAU, Say.supplement());
        teller.says(Stories.disputed(), TRANSPORT, Say.progress());
        teller.says(Stories.disputed(), BUREAU, Say.withdrawal("2026-03-02"));
        teller.says(Stories.disputed(), BUREAU, Say.correction(transfer, Say.petition()));
        teller.says(Stories.disputed(), BUREAU, Say.correction(transfer, Say.accusing(Say.unit(TRANSPORT))));
        Story accusing = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Say.accusing(Say.unit(COURT))))
                .says(HOUSING, Say.objection(TRANSPORT))
                .says(BUREAU, Say.agreed(TRANSPORT))
                .says(TRANSPORT, Say.objection(HOUSING));
        teller.says(accusing, BUREAU, Say.withdrawal("2026-03-02"));
    }

    private static Story sentOn(OrganisationCode next, boolean delivered) {
        Story story = Stories.delivered().says(HOUSING, Say.objection(next)).says(BUREAU, Say.agreed(next));
        return delivered ? story.delivered() : story;
    }
}
