package org.yizhan.casework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yizhan.cases.Practice;

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
        @DefaultValue("10m") Duration clockAhead) {

    Practice practice() {
        return new Practice(
                rulingWorkingDays,
                reassignmentWorkingDays,
                checkWorkingDays,
                executionDays,
                simpleReplyWorkingDays,
                extensions,
                registrationWorkingDays,
                clockAhead);
    }
}
