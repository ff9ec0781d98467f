package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.MessageId;

/** Moves late in a long case, which chance hardly ever makes. */
final class RareMoves {
    private RareMoves() {}

    static void tell(ReviewMoves.Teller teller) {
        Story reported = Stories.awaitingReport().says(HOUSING, Say.report("2026-04-03"));
        teller.says(reported, HOUSING, Say.correction(reported.message(), Say.report("2026-04-03")));
        Story served = Stories.awaitingReport();
        MessageId opinion = served.state().handling().result().messageId();
        teller.says(served, HOUSING, Say.served(opinion, "2026-04-03"));
        Story objected = Stories.objected();
        MessageId transfer = objected.state().messages().get(0).messageId();
        teller.says(objected, BUREAU, Say.correction(transfer, Say.accusing(Say.unit(HOUSING))));
        Story court = Stories.transferredOut().says(COURT, Say.objection());
        teller.says(court, COURT, Say.accepted("2026-03-02"));
        Story asked = Stories.handlingAssignment().says(HOUSING, SayAside.extensionRequest("2026-06-30"));
        teller.says(asked, BUREAU, SayAside.decision("2026-03-05", null));
        Transfer accusing = new Transfer(
                TransferMode.ASSIGN,
                Role.LEAD,
                HOUSING,
                LocalDate.parse("2026-04-30"),
                false,
                true,
                false,
                null,
                Say.accusing(Say.unit(COURT)));
        Story passed = Story.begins().says(BUREAU, accusing).delivered().on("2026-03-05");
        passed.says(HOUSING, Say.accepted("2026-03-05")).says(HOUSING, Say.opinion("2026-03-05"));
        teller.says(passed.says(BUREAU, Say.passed()), BUREAU, Say.withdrawal("2026-03-05"));
    }
}
