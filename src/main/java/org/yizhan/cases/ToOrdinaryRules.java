package org.yizhan.cases;

import java.util.Optional;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.ProcedureEvent.TurnedOrdinary;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.messages.OrganContent.ToOrdinary;
import org.yizhan.messages.OrganisationCode;

/**
 * ToOrdinary (转普通程序): the organ gives the simple procedure up, with reasons. The ordinary limit then runs from the
 * acceptance, as if it had been so from the beginning; before acceptance only the ordinary notice is owed.
 */
final class ToOrdinaryRules implements Rules {
    private final Incoming in;
    private final ToOrdinary turn;

    ToOrdinaryRules(Incoming in, ToOrdinary turn) {
        this.in = in;
        this.turn = turn;
    }

    @Override
    public void check() {
        if (turn.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        DateChecks.afterDelivery(in, Field.DECIDED_ON, turn.decidedOn());
        NoticeGiven notice = in.state().handling().notice();
        if (notice != null && notice.acceptedOn() != null) {
            DateChecks.inOrder(in, Field.ACCEPTED_ON, notice.acceptedOn(), Field.DECIDED_ON, turn.decidedOn());
        }
        if (owed(DutyKind.SIMPLE_NOTICE).isEmpty()
                && owed(DutyKind.SIMPLE_REPLY).isEmpty()) {
            in.find(CaseRule.NOT_SIMPLE, Field.MESSAGE);
        }
    }

    private Optional<CaseDuty> owed(DutyKind kind) {
        return in.state().dutyLog().latest(in.sender(), kind).filter(CaseDuty::owed);
    }

    @Override
    public Step step() {
        return Step.TURNED_ORDINARY;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        OrganisationCode organ = in.sender();
        boolean accepted = owed(DutyKind.SIMPLE_REPLY).isPresent();
        draft.happened(new TurnedOrdinary(turn.decidedOn(), turn.reasons(), next, in.at()));
        draft.end(organ, DutyKind.SIMPLE_NOTICE, Ending.STOPPED, null);
        draft.end(organ, DutyKind.SIMPLE_REPLY, Ending.STOPPED, null);
        NoticeGiven notice = in.state().handling().notice();
        if (accepted && notice != null && notice.acceptedOn() != null) {
            startHandling(draft, organ, notice);
        }
        Answering.tellBureau(draft, in);
    }

    private static void startHandling(Draft draft, OrganisationCode organ, NoticeGiven notice) {
        if (NoticeRules.PATH_OF_PETITION_WORK.equals(notice.path()) && notice.acceptedOn() != null) {
            draft.start(organ, DutyKind.HANDLING.byLaw(), notice.acceptedOn());
        }
    }
}
