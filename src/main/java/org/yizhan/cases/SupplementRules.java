package org.yizhan.cases;

import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Transition.SupplementTaken;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Supplement;

/**
 * Supplement (补充材料): goes to the organ, or waits on file for the one to come. After closing the bureau says what becomes of
 * it: filed, handled anew with a new handling clock, or a new case, for which it sends a transfer.
 */
final class SupplementRules implements Rules {
    private final Incoming in;
    private final Supplement supplement;

    SupplementRules(Incoming in, Supplement supplement) {
        this.in = in;
        this.supplement = supplement;
    }

    @Override
    public void check() {
        Stage stage = in.state().stage();
        @Nullable AfterClosing choice = supplement.afterClosing();
        if (stage.open() && choice != null) {
            in.find(CaseRule.AFTER_CLOSING_TOO_EARLY, Field.AFTER_CLOSING);
        } else if (!stage.open() && choice == null) {
            in.find(CaseRule.AFTER_CLOSING_MISSING, Field.AFTER_CLOSING, stage.chinese());
        } else if (choice == AfterClosing.NEW_CASE) {
            in.find(CaseRule.NEW_CASE_EXPECTED, Field.AFTER_CLOSING);
        }
    }

    @Override
    public Step step() {
        if (in.state().stage().open()) {
            return Step.SUPPLEMENTED;
        }
        return supplement.afterClosing() == AfterClosing.REOPEN ? Step.SUPPLEMENT_REOPENS : Step.SUPPLEMENT_FILED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        AfterClosing choice = supplement.afterClosing();
        draft.happened(new SupplementTaken(in.receiptId(), choice, next, in.at()));
        if (choice == AfterClosing.REOPEN) {
            PetitionerClocks.resultGone(draft);
            Telling.tellOrgan(draft, in, DutyKind.HANDLING.byLaw());
        } else if (choice != AfterClosing.NEW_CASE) {
            Telling.tellOrgan(draft, in);
        }
    }
}
