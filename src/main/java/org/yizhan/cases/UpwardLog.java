package org.yizhan.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.Filing;
import org.yizhan.cases.CaseEvent.ReportSettled;
import org.yizhan.cases.UpwardEvent.ReportedUp;

/** What was reported upwards and waits for its decision. */
final class UpwardLog {
    private @Nullable ReportedUp open;

    void apply(Transition event) {
        if (event instanceof ReportedUp reported) {
            open = reported;
        }
    }

    void apply(Filing event) {
        if (event instanceof ReportSettled) {
            open = null;
        }
    }

    Optional<ReportedUp> open() {
        return Optional.ofNullable(open);
    }
}
