package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.DeadlineEvent.DeadlineReached;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/**
 * A duty of someone in the case.
 *
 * @param letter the letter whose delivery starts its clock; null if something else does
 * @param clock null until it runs
 * @param ending null while it is owed
 * @param reached the latest stage its clock came to; null before the first, and again after the clock was moved
 * @param statedOn the day of the act as the message that ended it states it
 */
public record CaseDuty(
        OrganisationCode owner,
        Duty duty,
        @Nullable LetterId letter,
        @Nullable StartedDeadline clock,
        @Nullable DeadlineReached reached,
        @Nullable Ending ending,
        @Nullable LocalDate statedOn,
        @Nullable Instant endedAt) {

    static CaseDuty laid(OrganisationCode owner, Duty duty, @Nullable LetterId letter) {
        return new CaseDuty(owner, duty, letter, null, null, null, null, null);
    }

    /** It waits for another letter; for none if nobody gets one: then it is over. */
    CaseDuty passedOn(LetterPassedOn passed) {
        LetterId anew = passed.anew();
        return anew == null
                ? new CaseDuty(owner, duty, letter, clock, reached, Ending.STOPPED, null, passed.at())
                : new CaseDuty(owner, duty, anew, clock, reached, ending, statedOn, endedAt);
    }

    CaseDuty with(OrganisationCode successor) {
        return new CaseDuty(successor, duty, letter, clock, reached, ending, statedOn, endedAt);
    }

    CaseDuty running(StartedDeadline started) {
        return new CaseDuty(owner, started.duty(), letter, started, null, ending, statedOn, endedAt);
    }

    CaseDuty ended(DeadlineEvent.DeadlineEnded end) {
        return new CaseDuty(owner, duty, letter, clock, reached, end.ending(), end.statedOn(), end.at());
    }

    CaseDuty reopened() {
        return new CaseDuty(owner, duty, letter, clock, reached, null, null, null);
    }

    CaseDuty reached(DeadlineReached stage) {
        return new CaseDuty(owner, duty, letter, clock, stage, ending, statedOn, endedAt);
    }

    /** How a met duty's act stands to its limit. */
    public enum Timeliness {
        IN_TIME,
        /** Done in time, as the message states, but received after the last day (补录). */
        RECORDED_LATE,
        LATE
    }

    /** Empty unless the duty was met and its clock ran. */
    public Optional<Timeliness> timeliness() {
        if (ending != Ending.MET || clock == null || endedAt == null) {
            return Optional.empty();
        }
        if (endedAt.isBefore(Clocks.end(clock))) {
            return Optional.of(Timeliness.IN_TIME);
        }
        boolean stated = statedOn != null && !statedOn.isAfter(clock.dueOn());
        return Optional.of(stated ? Timeliness.RECORDED_LATE : Timeliness.LATE);
    }

    public boolean owed() {
        return ending == null;
    }
}
