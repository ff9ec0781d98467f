package org.yizhan.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.ProcedureEvent.ExtensionAnswered;
import org.yizhan.cases.ProcedureEvent.ExtensionRequested;
import org.yizhan.cases.ProcedureEvent.HearingHeld;
import org.yizhan.cases.ProcedureEvent.TurnedOrdinary;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganisationCode;

/** How organs proceed: by which procedure, what they have asked for, which hearing is under way. */
final class ProcedureLog {
    private final Map<OrganisationCode, LocalDate> hearings = new HashMap<>();
    private boolean ordinary;
    private @Nullable MessageId extensionAsked;

    /** Another organ is charged: what the former one asked for is moot. */
    void restart(OrganisationCode charged) {
        ordinary = false;
        extensionAsked = null;
        hearings.remove(charged);
    }

    void apply(Transition event) {
        if (event instanceof TurnedOrdinary) {
            ordinary = true;
        } else if (event instanceof ExtensionRequested asked && !asked.late()) {
            extensionAsked = asked.messageId();
        } else if (event instanceof ExtensionAnswered) {
            extensionAsked = null;
        } else if (event instanceof HearingHeld hearing) {
            hearings.remove(hearing.organ());
            if (hearing.event() == HearingEvent.STARTED) {
                hearings.put(hearing.organ(), hearing.heldOn());
            }
        }
    }

    /** True once the simple procedure was given up: no later notice brings it back. */
    boolean ordinary() {
        return ordinary;
    }

    /** The request for another day of the report that waits for its answer. */
    @Nullable
    MessageId extensionAsked() {
        return extensionAsked;
    }

    /** The day on which the hearing of {@code organ} began that is under way. */
    Optional<LocalDate> hearingSince(OrganisationCode organ) {
        return Optional.ofNullable(hearings.get(organ));
    }
}
