package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;

/** Moves late in a long case, which chance hardly ever makes. */
final class RareMoves {
    private RareMoves() {}

    static void tell(ReviewMoves.Teller teller) {
        Story reported = Stories.awaitingReport().says(HOUSING, Say.report("2026-04-03"));
        teller.says(reported, HOUSING, Say.correction(reported.message(), Say.report("2026-04-03")));
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
