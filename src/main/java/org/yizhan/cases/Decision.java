package org.yizhan.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Violation;

/** What follows from a fact: events and letters, or a refusal with every violation. */
public sealed interface Decision {

    /**
     * The fact is taken.
     *
     * @param events empty if the fact means nothing to the case: then there is nothing to record
     * @param withheld letters written earlier that must not leave any more, if they have not left yet
     * @param onward what to tell other files once this is recorded; lost on the way, it comes again by itself
     */
    record Accepted(
            CaseId caseId,
            List<CaseEvent> events,
            List<Letter> letters,
            List<LetterId> withheld,
            List<Violation> warnings,
            @Nullable RoutingNote routing,
            List<Onward> onward,
            Summary summary)
            implements Decision {}

    /** A fact for another file. */
    record Onward(CaseId to, Fact fact) {}

    record Refused(List<Violation> violations) implements Decision {}

    /**
     * The case after the decision, for finding and listing it.
     *
     * @param state name of the state in the transition table
     * @param responsible who must act; the bureau while in triage
     * @param wakeAt the instant at which the clock has next to be told to the case; null: never
     * @param provisional a clock of the case runs on assumed days off
     */
    record Summary(
            String state,
            OrganisationCode bureau,
            OrganisationCode responsible,
            String title,
            @Nullable String nationalNumber,
            @Nullable String localNumber,
            @Nullable String queryCode,
            boolean urgent,
            boolean test,
            @Nullable Instant wakeAt,
            boolean provisional) {

        static Summary of(CaseState state, Agenda agenda) {
            Petition.Numbers numbers = state.isMatter()
                    ? new Petition.Numbers(null, null, null)
                    : state.petition().numbers();
            return new Summary(
                    state.stage().name(),
                    state.bureau(),
                    state.responsible(),
                    state.title(),
                    numbers.national(),
                    numbers.local(),
                    numbers.queryCode(),
                    state.isUrgent(),
                    state.test(),
                    agenda.next().orElse(null),
                    agenda.isProvisional());
        }
    }
}
