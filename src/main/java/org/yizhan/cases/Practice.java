package org.yizhan.cases;

import java.time.Duration;

/**
 * What practice has settled and no law says: limits, tolerances. A site may set each otherwise.
 *
 * @param rulingWorkingDays for the bureau's ruling on an objection, from its delivery
 * @param reassignmentWorkingDays from agreeing to an objection
 * @param checkWorkingDays for the check of a result, from its delivery
 * @param executionDays for carrying out a supported claim if no day is promised
 * @param simpleReplyWorkingDays for the simple procedure's answer, from acceptance
 * @param extensions how often one handling may be extended
 * @param registrationWorkingDays from receipt to registration before it counts as 登记迟延
 * @param clockAhead how far a sender's clock may be ahead before its message is refused
 */
public record Practice(
        int rulingWorkingDays,
        int reassignmentWorkingDays,
        int checkWorkingDays,
        int executionDays,
        int simpleReplyWorkingDays,
        int extensions,
        int registrationWorkingDays,
        Duration clockAhead) {
    public Practice {
        int least = Math.min(
                Math.min(rulingWorkingDays, reassignmentWorkingDays),
                Math.min(Math.min(checkWorkingDays, executionDays), simpleReplyWorkingDays));
        if (least < 1 || extensions < 0 || registrationWorkingDays < 0 || clockAhead.isNegative()) {
            throw new IllegalArgumentException("a limit of practice is at least 1, a tolerance at least 0");
        }
    }
}
