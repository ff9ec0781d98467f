package org.yizhan.cases;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.messages.OversightContent.LeaderAssignment;

/**
 * LeaderAssignment (领导包案): a leader takes the case in charge; the latest one holds. Nobody from the accused side does, by
 * unit or by name (Art. 30 ¶3).
 */
final class LeaderAssignmentRules implements Rules {
    private final Incoming in;
    private final LeaderAssignment assignment;

    LeaderAssignmentRules(Incoming in, LeaderAssignment assignment) {
        this.in = in;
        this.assignment = assignment;
    }

    @Override
    public void check() {
        CodeChecks.known(in, Field.ORGAN, assignment.organ());
        Aside.checkCases(in, assignment.cases());
        if (Aside.isAccused(in, assignment.organ()) || isAccusedByName()) {
            in.find(AsideRule.LEADER_IS_ACCUSED, Field.LEADER, assignment.leader());
        }
        LocalDate dueOn = assignment.dueOn();
        if (dueOn != null) {
            DateChecks.inOrder(in, Field.SINCE, assignment.since(), Field.TO_BE_SOLVED_BY, dueOn);
        }
    }

    /** The person accused, or a principal of a unit on the accused side. */
    private boolean isAccusedByName() {
        String name = assignment.leader().strip();
        Stream<String> accused =
                in.state().accused().stream().map(one -> one.name().strip());
        Stream<String> principals = in.world().directory().ledBy(name).stream()
                .filter(unit -> Aside.isAccused(in, unit.code()))
                .map(unit -> name);
        return Stream.concat(accused, principals).anyMatch(name::equals);
    }

    @Override
    public Step step() {
        return Step.LEADER_ASSIGNED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
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
        Telling.reached(draft.state())
                .filter(organ -> !organ.equals(assignment.organ()))
                .ifPresent(organ -> draft.relay(in.receiptId(), organ));
    }
}
