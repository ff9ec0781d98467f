package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.yizhan.cases.ProcedureEvent.HearingHeld;
import org.yizhan.messages.OrganContent.Hearing;
import org.yizhan.messages.OrganContent.HearingEvent;

/** Hearing (听证): when it began and ended. Art. 34 does not leave its days out of the handling; they are on record. */
final class HearingRules implements Rules {
    private final Incoming in;
    private final Hearing hearing;

    HearingRules(Incoming in, Hearing hearing) {
        this.in = in;
        this.hearing = hearing;
    }

    @Override
    public void check() {
        DateChecks.afterDelivery(in, Field.HELD_ON, hearing.heldOn());
        Optional<LocalDate> since = in.state().procedure().hearingSince(in.sender());
        if (hearing.event() == HearingEvent.STARTED && since.isPresent()) {
            in.find(CaseRule.HEARING_UNDER_WAY, Field.MESSAGE, since.get());
        } else if (hearing.event() == HearingEvent.ENDED && since.isEmpty()) {
            in.find(CaseRule.HEARING_NOT_BEGUN, Field.MESSAGE);
        } else if (since.isPresent()) {
            DateChecks.inOrder(in, Field.HEARING_BEGAN, since.get(), Field.HELD_ON, hearing.heldOn());
        }
    }

    @Override
    public Step step() {
        return Step.HEARING_HELD;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new HearingHeld(in.sender(), hearing.event(), hearing.heldOn(), next, in.at()));
        Answering.tellBureau(draft, in);
    }
}
