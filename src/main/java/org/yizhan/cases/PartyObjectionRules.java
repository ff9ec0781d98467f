package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.OrganContent.Objection;
import org.yizhan.messages.OrganisationCode;

/**
 * Objection (异议) of an organ asked to assist, Art. 23: not its matter nor its system's. The lead goes on; the objector stays
 * until the bureau has agreed.
 */
final class PartyObjectionRules implements Rules {
    private final Incoming in;
    private final Objection objection;

    PartyObjectionRules(Incoming in, Objection objection) {
        this.in = in;
        this.objection = objection;
    }

    @Override
    public void check() {
        Party party = in.state().partyLog().find(in.sender()).orElseThrow();
        if (party.objection() != null) {
            in.find(CaseRule.OBJECTION_WAITS, Field.MESSAGE, party.objection());
        }
        if (objection.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        OrganisationCode proposed = objection.proposed();
        CodeChecks.known(in, Field.PROPOSED, proposed);
        if (proposed != null && in.world().directory().isAtOrBelow(proposed, in.sender(), in.today())) {
            in.find(CaseRule.PROPOSED_BELOW, Field.PROPOSED, proposed);
        }
        lastDay().filter(in.today()::isAfter).ifPresent(last -> {
            in.find(CaseRule.OBJECTION_LATE, Field.MESSAGE, last);
        });
    }

    private Optional<LocalDate> lastDay() {
        return in.state()
                .dutyLog()
                .latest(in.sender(), DutyKind.OBJECTION)
                .map(CaseDuty::clock)
                .map(StartedDeadline::dueOn);
    }

    @Override
    public Step step() {
        return Step.PARTY_OBJECTED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        boolean late = lastDay().filter(in.today()::isAfter).isPresent();
        draft.happened(
                new Transition.PartyObjected(in.sender(), in.header().id(), objection.proposed(), late, next, in.at()));
        if (late) {
            Answering.tellBureau(draft, in);
            return;
        }
        draft.end(in.sender(), DutyKind.OBJECTION, Ending.MET, null);
        int limit = in.world().practice().rulingWorkingDays();
        Answering.tellBureau(draft, in, DutyKind.ASSIST_RULING.limited(limit));
    }
}
