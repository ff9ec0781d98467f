package org.yizhan.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.OpinionSettled;
import org.yizhan.cases.ProcedureEvent.ConfirmationChanged;
import org.yizhan.cases.ProcedureEvent.ExtensionAnswered;
import org.yizhan.cases.ProcedureEvent.ExtensionRequested;
import org.yizhan.cases.ProcedureEvent.HearingHeld;
import org.yizhan.cases.ProcedureEvent.TurnedOrdinary;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.JudicialConfirmation;
import org.yizhan.messages.OrganisationCode;

/** How organs proceed: by which procedure, what they have asked for, which hearing is under way. */
final class ProcedureLog {
    private final Map<OrganisationCode, LocalDate> hearings = new HashMap<>();
    private final Map<OrganisationCode, Integer> heard = new HashMap<>();
    private @Nullable JudicialConfirmation confirmation;
    private boolean ordinary;
    private @Nullable MessageId extensionAsked;

    /** Another organ is charged: what the former one asked for is moot. */
    void restart(OrganisationCode charged) {
        ordinary = false;
        confirmation = null;
        extensionAsked = null;
        hearings.remove(charged);
        heard.remove(charged);
    }

    void apply(Transition event) {
        if (event instanceof TurnedOrdinary) {
            ordinary = true;
        } else if (event instanceof ExtensionRequested asked && !asked.late()) {
            extensionAsked = asked.messageId();
        } else if (event instanceof ExtensionAnswered) {
            extensionAsked = null;
        } else if (event instanceof ConfirmationChanged changed) {
            confirmation = changed.confirmation();
        } else if (event instanceof HearingHeld hearing) {
            hear(hearing);
        }
    }

    void apply(OpinionSettled event) {
        confirmation = event.agreement() == null ? null : event.agreement().confirmation();
    }

    void succeed(OrganisationCode from, OrganisationCode to) {
        LocalDate since = hearings.remove(from);
        if (since != null) {
            hearings.put(to, since);
        }
        Integer days = heard.remove(from);
        if (days != null) {
            heard.merge(to, days, Integer::sum);
        }
    }

    /** How the judicial confirmation of the agreement stands; null if there is no agreement. */
    @Nullable
    JudicialConfirmation confirmation() {
        return confirmation;
    }

    private void hear(HearingHeld hearing) {
        LocalDate since = hearings.remove(hearing.organ());
        if (hearing.event() == HearingEvent.STARTED) {
            hearings.put(hearing.organ(), hearing.heldOn());
        } else if (since != null) {
            heard.merge(hearing.organ(), days(since, hearing.heldOn()), Integer::sum);
        }
    }

    /** The days of a hearing, the first and the last among them. */
    static int days(LocalDate since, LocalDate until) {
        return (int) ChronoUnit.DAYS.between(since, until) + 1;
    }

    /** The days of all hearings of {@code organ} that have ended. */
    int hearingDays(OrganisationCode organ) {
        return heard.getOrDefault(organ, 0);
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
