package org.yizhan.cases;

import java.time.LocalDate;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.OrganisationCode;

/** What organs' messages have in common: the bureau is told, results end clocks and may have to be checked. */
final class Answering {
    private Answering() {}

    static Mandate mandate(Incoming in) {
        return in.state().mandate().orElseThrow();
    }

    static void tellBureau(Draft draft, Incoming in, Duty... duties) {
        draft.relay(in.receiptId(), draft.state().bureau(), duties);
    }

    /** Tells the bureau a result; where it is to be checked, the check's clock runs from the delivery. */
    static void tellResult(Draft draft, Incoming in) {
        if (draft.state().stage() == Stage.AWAITING_CHECK) {
            tellBureau(
                    draft, in, DutyKind.CHECK.limited(draft.world().practice().checkWorkingDays()));
        } else {
            tellBureau(draft, in);
        }
    }

    /** A result ends what its organ owes until then; the closing report stays owed. */
    static void concluded(Draft draft, OrganisationCode organ, LocalDate statedOn) {
        draft.end(organ, DutyKind.OBJECTION, Ending.STOPPED, null);
        draft.end(organ, DutyKind.TRANSFER, Ending.MET, null);
        draft.end(organ, DutyKind.REASSIGNMENT, Ending.MET, null);
        draft.end(organ, DutyKind.NOTICE, Ending.MET, statedOn);
        draft.end(organ, DutyKind.SIMPLE_NOTICE, Ending.MET, statedOn);
        draft.end(organ, DutyKind.HANDLING, Ending.MET, statedOn);
        draft.end(organ, DutyKind.SIMPLE_REPLY, Ending.MET, statedOn);
        PetitionerClocks.resultGiven(draft, organ);
    }
}
