package org.yizhan.cases;

import java.time.LocalDate;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.ProcedureEvent.ExecutionReported;
import org.yizhan.messages.OrganContent.Execution;
import org.yizhan.messages.OrganContent.ExecutionStatus;

/**
 * Execution (落实情况), Art. 32 ¶2: what the opinion supports has to be carried out. Only what is done ends the duty; what is
 * done in part, or hindered, is on record and stays owed.
 */
final class ExecutionRules implements Rules {
    private final Incoming in;
    private final Execution execution;

    ExecutionRules(Incoming in, Execution execution) {
        this.in = in;
        this.execution = execution;
    }

    @Override
    public void check() {
        boolean owed = in.state()
                .dutyLog()
                .latest(in.sender(), DutyKind.EXECUTION)
                .filter(CaseDuty::owed)
                .isPresent();
        if (!owed) {
            in.find(CaseRule.EXECUTION_NOT_OWED, Field.MESSAGE);
        }
        LocalDate executedOn = execution.executedOn();
        if (executedOn != null) {
            DateChecks.afterDelivery(in, Field.EXECUTED_ON, executedOn);
        } else if (execution.status() == ExecutionStatus.DONE) {
            in.find(CaseRule.EXECUTED_WITHOUT_DATE, Field.EXECUTED_ON);
        }
    }

    @Override
    public Step step() {
        return Step.EXECUTED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new ExecutionReported(in.sender(), execution.status(), execution.executedOn(), next, in.at()));
        if (execution.status() == ExecutionStatus.DONE) {
            draft.end(in.sender(), DutyKind.EXECUTION, Ending.MET, execution.executedOn());
        }
        Answering.tellBureau(draft, in);
    }
}
