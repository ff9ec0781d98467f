package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** What happened to the duties of the case; a duty is meant by its id and whose it is, the latest such one. */
public sealed interface DeadlineEvent extends CaseEvent {

    /**
     * A clock runs.
     *
     * @param letter the letter whose delivery started it; null if something else did
     */
    record DeadlineStarted(OrganisationCode owner, StartedDeadline deadline, @Nullable LetterId letter, Instant at)
            implements DeadlineEvent {}

    /** A clock got another last day: an extension, or a new date of the closing report, a corrected acceptance. */
    record DeadlineMoved(OrganisationCode owner, StartedDeadline deadline, Instant at) implements DeadlineEvent {}

    /** The result was sent back: what it had ended runs on with the date it had. */
    record DeadlineReopened(OrganisationCode owner, String duty, Instant at) implements DeadlineEvent {}

    /** How a clock ends. */
    enum Ending {
        /** The message that proves the act was accepted. */
        MET,
        /** It does not matter any more: recalled, withdrawn, re-assigned, overtaken. */
        STOPPED
    }

    /**
     * A clock ended when the door took the message.
     *
     * @param statedOn the day of the act as the message states it, kept beside: stated in time, received late is 补录
     */
    record DeadlineEnded(OrganisationCode owner, String duty, Ending ending, @Nullable LocalDate statedOn, Instant at)
            implements DeadlineEvent {}
}
