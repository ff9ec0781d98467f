package org.yizhan.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.Filing;
import org.yizhan.cases.CaseEvent.ReportSettled;
import org.yizhan.cases.UpwardEvent.ReportedUp;
import org.yizhan.cases.UpwardEvent.SentOffNetwork;
import org.yizhan.messages.OrganisationCode;

/** What was reported upwards and waits for its decision; how the case left the exchange. */
final class UpwardLog {
    private @Nullable ReportedUp open;
    private @Nullable SentOffNetwork sentOff;

    void apply(Transition event) {
        if (event instanceof ReportedUp reported) {
            open = reported;
        } else if (event instanceof SentOffNetwork sent) {
            sentOff = sent;
        }
    }

    void apply(Filing event) {
        if (event instanceof ReportSettled) {
            open = null;
        }
    }

    void succeed(OrganisationCode from, OrganisationCode to) {
        if (open != null) {
            open = open.with(from, to);
        }
    }

    /** How the case left the exchange, the last time it did. */
    Optional<SentOffNetwork> sentOff() {
        return Optional.ofNullable(sentOff);
    }

    Optional<ReportedUp> open() {
        return Optional.ofNullable(open);
    }
}
