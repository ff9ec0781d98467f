package org.yizhan.cases;

import java.util.Optional;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.OrganisationCode;

/** What bureaus' messages have in common: the organ is told, if the case has reached one. */
final class Telling {
    private Telling() {}

    static void tellOrgan(Draft draft, Incoming in, Duty... duties) {
        reached(draft.state()).ifPresent(organ -> draft.relay(in.receiptId(), organ, duties));
    }

    /** The organ charged now, once anything was written to it. */
    static Optional<OrganisationCode> reached(CaseState state) {
        return state.mandate()
                .map(Mandate::organ)
                .filter(organ -> state.isRegistrar(organ)
                        || state.letters().assignmentOf(organ).isPresent());
    }
}
