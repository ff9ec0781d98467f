package org.yizhan.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Citations.Cited;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OversightContent.LeaderAssignment;

/**
 * LeaderAssignment (领导包案): a leader takes a case in charge, or all that the message lists; the latest one holds. Nobody
 * from the accused side does, by unit or by name (Art. 30 ¶3).
 */
final class LeaderAssignmentRules implements Rules {
    private final Incoming in;
    private final LeaderAssignment assignment;
    private final Citations citations;
    private @Nullable List<Cited> cited;

    LeaderAssignmentRules(Incoming in, LeaderAssignment assignment) {
        this.in = in;
        this.assignment = assignment;
        this.citations = new Citations(in, Field.CASE);
    }

    @Override
    public void check() {
        CodeChecks.known(in, Field.ORGAN, assignment.organ());
        if (Matters.opens(in) && assignment.cases().isEmpty()) {
            in.find(MatterRule.LEADER_WITHOUT_CASE, Field.CASES);
        }
        if (isAccused(in.state())) {
            in.find(AsideRule.LEADER_IS_ACCUSED, Field.LEADER, assignment.leader());
        }
        cited().forEach(this::check);
        LocalDate dueOn = assignment.dueOn();
        if (dueOn != null) {
            DateChecks.inOrder(in, Field.SINCE, assignment.since(), Field.TO_BE_SOLVED_BY, dueOn);
        }
    }

    private void check(Cited one) {
        citations.checkCertain(one);
        if (isAccused(one.state())) {
            in.find(AsideRule.LEADER_IS_ACCUSED, Field.LEADER, assignment.leader());
        } else if (!takes(one)) {
            citations.warnClosed(one);
        }
    }

    private boolean isAccused(CaseState state) {
        return Leaders.isAccused(in.world(), state, assignment.organ(), assignment.leader());
    }

    private static boolean takes(Cited one) {
        return Transitions.next(one.state().stage(), Step.LEADER_ASSIGNED).isPresent();
    }

    private List<Cited> cited() {
        if (cited == null) {
            cited = citations.check(List.copyOf(assignment.cases()));
        }
        return cited;
    }

    @Override
    public Step step() {
        return Matters.opens(in) ? Step.LEADER_ALONE : Step.LEADER_ASSIGNED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        List<CaseId> others = cited().stream()
                .filter(LeaderAssignmentRules::takes)
                .map(Cited::id)
                .toList();
        if (Matters.opens(in)) {
            Matters.open(draft, in, "领导包案 " + assignment.leader());
        }
        draft.happened(new LeaderAssigned(
                assignment.leader(),
                assignment.title(),
                assignment.contact(),
                assignment.organ(),
                assignment.since(),
                assignment.dueOn(),
                next,
                in.at()));
        draft.relay(in.receiptId(), assignment.organ());
        if (others.isEmpty()) {
            tellOrgan(draft);
        }
        int number = draft.state().tidings().next();
        Tidings.owe(draft, Tiding.of(number, in.sender(), in.header().id(), leader()), others);
    }

    /** A list of cases is for the leader's unit only: the organ of one must not learn of the others. */
    private void tellOrgan(Draft draft) {
        Telling.reached(draft.state())
                .filter(organ -> !organ.equals(assignment.organ()))
                .ifPresent(organ -> draft.relay(in.receiptId(), organ));
    }

    private Tiding.Leader leader() {
        return new Tiding.Leader(
                assignment.leader(),
                assignment.title(),
                assignment.contact(),
                assignment.organ(),
                assignment.since(),
                assignment.dueOn());
    }
}
