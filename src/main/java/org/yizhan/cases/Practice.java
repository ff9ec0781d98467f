package org.yizhan.cases;

import java.time.Duration;
import java.time.LocalTime;

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
 * @param rollOver whether a last day that is a holiday moves to the next working day
 * @param reminding when a running clock is spoken of
 * @param beside the same for what goes on beside the main line
 * @param several the same where several organs take part
 */
public record Practice(
        int rulingWorkingDays,
        int reassignmentWorkingDays,
        int checkWorkingDays,
        int executionDays,
        int simpleReplyWorkingDays,
        int extensions,
        int registrationWorkingDays,
        Duration clockAhead,
        boolean rollOver,
        Reminding reminding,
        Beside beside,
        Several several) {

    /**
     * When a running clock is spoken of.
     *
     * @param warningWorkingDays before the last day, but never more than a third of the limit
     * @param warningAt the time of the warning day, in Asia/Shanghai
     * @param overdueEveryDays after the last day, again and again
     */
    public record Reminding(int warningWorkingDays, LocalTime warningAt, int overdueEveryDays) {
        public Reminding {
            if (warningWorkingDays < 0 || overdueEveryDays < 1) {
                throw new IllegalArgumentException("a warning is 0 or more days before, an interval at least 1 day");
            }
        }
    }

    /**
     * Where several organs take part.
     *
     * @param inputDays for the contribution of an organ asked to assist, from its delivery
     * @param disputeAfter after how many objections agreed to on one case it is a dispute (Art. 24)
     * @param acknowledgeMinutes for acknowledging an urgent notice, from its delivery; of one not delivered, from the report
     * @param decisionWorkingDays for a superior's decision on what was reported to it, from its delivery
     */
    public record Several(int inputDays, int disputeAfter, int acknowledgeMinutes, int decisionWorkingDays) {
        public Several {
            if (inputDays < 1 || disputeAfter < 1 || acknowledgeMinutes < 1 || decisionWorkingDays < 1) {
                throw new IllegalArgumentException("a limit of practice is at least 1");
            }
        }
    }

    /**
     * Limits of the procedures beside the main line.
     *
     * @param simpleTransferWorkingDays for passing a matter on that is proposed for the simple procedure, from its receipt
     * @param simpleNoticeWorkingDays for telling the petitioner of the simple procedure, from delivery
     * @param reviewDecisionWorkingDays for taking on a review or recheck or not, from the delivery of the request
     * @param recommendationDays for answering a recommendation that sets no day, from its delivery
     * @param evaluationDays for the petitioner's evaluation, from service
     * @param serviceRecordDays for the record that a result was served, from the result
     */
    public record Beside(
            int simpleTransferWorkingDays,
            int simpleNoticeWorkingDays,
            int reviewDecisionWorkingDays,
            int recommendationDays,
            int evaluationDays,
            int serviceRecordDays) {
        public Beside {
            if (simpleTransferWorkingDays < 1
                    || simpleNoticeWorkingDays < 1
                    || reviewDecisionWorkingDays < 1
                    || recommendationDays < 1
                    || evaluationDays < 1
                    || serviceRecordDays < 1) {
                throw new IllegalArgumentException("a limit of practice is at least 1");
            }
        }
    }

    public Practice {
        int least = Math.min(
                Math.min(rulingWorkingDays, reassignmentWorkingDays),
                Math.min(Math.min(checkWorkingDays, executionDays), simpleReplyWorkingDays));
        if (least < 1 || extensions < 0 || registrationWorkingDays < 0 || clockAhead.isNegative()) {
            throw new IllegalArgumentException("a limit of practice is at least 1, a tolerance at least 0");
        }
    }
}
