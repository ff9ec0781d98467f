package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/**
 * What happened to the duties of the case. A duty is meant by its id, whose it is, and the letter that laid it, if one did:
 * the latest such one, one that is owed before one that has ended.
 */
public sealed interface DeadlineEvent extends CaseEvent {

    /**
     * A clock runs.
     *
     * @param letter the letter whose delivery started it; null if something else did
     */
    record DeadlineStarted(OrganisationCode owner, StartedDeadline deadline, @Nullable LetterId letter, Instant at)
            implements DeadlineEvent {}

    /** A clock got another last day: an extension, or a new date of the closing report, a corrected acceptance. */
    record DeadlineMoved(OrganisationCode owner, StartedDeadline deadline, @Nullable LetterId letter, Instant at)
            implements DeadlineEvent {}

    /** The result was sent back: what it had ended runs on with the date it had. */
    record DeadlineReopened(OrganisationCode owner, String duty, @Nullable LetterId letter, Instant at)
            implements DeadlineEvent {}

    /** What a running clock comes to. */
    enum DeadlineStage {
        /** The warning day is there. */
        APPROACHING,
        /** The last day is over, or another interval after it. */
        OVERDUE
    }

    /**
     * A running clock came to a stage; only the latest is recorded where several have passed.
     *
     * @param due the stage's own instant, however late it was found
     */
    record DeadlineReached(
            OrganisationCode owner,
            String duty,
            @Nullable LetterId letter,
            DeadlineStage stage,
            Instant due,
            Instant at)
            implements DeadlineEvent {}

    /** The clock was told to the case and nothing was due, as after a change of the settings. */
    record AgendaRenewed(Instant at) implements DeadlineEvent {}

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
    record DeadlineEnded(
            OrganisationCode owner,
            String duty,
            @Nullable LetterId letter,
            Ending ending,
            @Nullable LocalDate statedOn,
            Instant at)
            implements DeadlineEvent {}
}
