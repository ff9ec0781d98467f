package org.yizhan.casework;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yizhan.cases.Practice;
import org.yizhan.cases.Practice.Reminding;
import org.yizhan.cases.Practice.Several;

/** What practice has settled and no law says, as this site has it; each is explained at {@link Practice}. */
@ConfigurationProperties("yizhan.practice")
record PracticeSettings(
        @DefaultValue("5") int rulingWorkingDays,
        @DefaultValue("3") int reassignmentWorkingDays,
        @DefaultValue("5") int checkWorkingDays,
        @DefaultValue("30") int executionDays,
        @DefaultValue("10") int simpleReplyWorkingDays,
        @DefaultValue("1") int extensions,
        @DefaultValue("1") int registrationWorkingDays,
        @DefaultValue("10m") Duration clockAhead,
        @DefaultValue("true") boolean rollOver,
        @DefaultValue("3") int warningWorkingDays,
        @DefaultValue("08:30") LocalTime warningAt,
        @DefaultValue("7") int overdueEveryDays,
        @DefaultValue("1") int simpleTransferWorkingDays,
        @DefaultValue("3") int simpleNoticeWorkingDays,
        @DefaultValue("3") int reviewDecisionWorkingDays,
        @DefaultValue("30") int recommendationDays,
        @DefaultValue("30") int evaluationDays,
        @DefaultValue("15") int serviceRecordDays,
        @DefaultValue("30") int inputDays,
        @DefaultValue("2") int disputeAfter,
        @DefaultValue("30") int acknowledgeMinutes,
        @DefaultValue("5") int decisionWorkingDays) {

    Practice practice() {
        return new Practice(
                rulingWorkingDays,
                reassignmentWorkingDays,
                checkWorkingDays,
                executionDays,
                simpleReplyWorkingDays,
                extensions,
                registrationWorkingDays,
                clockAhead,
                rollOver,
                new Reminding(warningWorkingDays, warningAt, overdueEveryDays),
                new Practice.Beside(
                        simpleTransferWorkingDays,
                        simpleNoticeWorkingDays,
                        reviewDecisionWorkingDays,
                        recommendationDays,
                        evaluationDays,
                        serviceRecordDays),
                new Several(inputDays, disputeAfter, acknowledgeMinutes, decisionWorkingDays));
    }
}
