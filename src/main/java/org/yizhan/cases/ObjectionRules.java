package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Transition.ObjectionRaised;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.OrganContent.Objection;
import org.yizhan.messages.OrganisationCode;

/**
 * Objection (异议), Art. 23: the matter is not this organ's nor its system's, said with reasons within 5 working days. It is a
 * request: the organ keeps the case until the bureau has agreed. A late one is put on record and relayed, no more.
 */
final class ObjectionRules implements Rules {
    private final Incoming in;
    private final Objection objection;

    ObjectionRules(Incoming in, Objection objection) {
        this.in = in;
        this.objection = objection;
    }

    @Override
    public void check() {
        HandlingLog handling = in.state().handling();
        if (handling.notice() != null || handling.result() != null) {
            in.find(CaseRule.OBJECTION_AFTER_ACCEPTANCE, Field.MESSAGE);
        } else if (handling.objectionUpheld()) {
            in.find(CaseRule.OBJECTION_RULED, Field.MESSAGE);
        } else if (in.state().disputes().ruled()) {
            in.find(CaseRule.DISPUTE_RULED, Field.MESSAGE);
        }
        if (objection.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        checkProposed();
        lastDay().filter(in.today()::isAfter).ifPresent(last -> {
            in.find(CaseRule.OBJECTION_LATE, Field.MESSAGE, last);
        });
    }

    /** 本系统: whom it proposes must stand outside its own system. */
    private void checkProposed() {
        OrganisationCode proposed = objection.proposed();
        CodeChecks.known(in, Field.PROPOSED, proposed);
        if (proposed != null && in.world().directory().isAtOrBelow(proposed, in.sender(), in.today())) {
            in.find(CaseRule.PROPOSED_BELOW, Field.PROPOSED, proposed);
        }
    }

    /** Empty while the assignment's delivery is not on record: then no objection is late. */
    private Optional<LocalDate> lastDay() {
        return in.state()
                .dutyLog()
                .latest(in.sender(), DutyKind.OBJECTION)
                .map(CaseDuty::clock)
                .map(StartedDeadline::dueOn);
    }

    private boolean late() {
        return lastDay().filter(in.today()::isAfter).isPresent();
    }

    @Override
    public Step step() {
        if (late()) {
            return Step.OBJECTED_LATE;
        }
        return Disputes.mutual(in, objection.proposed()) ? Step.OBJECTION_DISPUTED : Step.OBJECTED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        if (step() == Step.OBJECTION_DISPUTED) {
            draft.end(in.sender(), DutyKind.OBJECTION, Ending.MET, null);
            Answering.tellBureau(draft, in);
            Disputes.open(draft, false, objection.proposed(), next);
            return;
        }
        draft.happened(new ObjectionRaised(objection.proposed(), late(), next, in.at()));
        if (late()) {
            Answering.tellBureau(draft, in);
            return;
        }
        draft.end(in.sender(), DutyKind.OBJECTION, Ending.MET, null);
        Answering.tellBureau(
                draft, in, DutyKind.RULING.limited(in.world().practice().rulingWorkingDays()));
    }
}
