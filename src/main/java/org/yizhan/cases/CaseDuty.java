package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.DeadlineEvent.Ending;
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
 * @param statedOn the day of the act as the message that ended it states it
 */
public record CaseDuty(
        OrganisationCode owner,
        Duty duty,
        @Nullable LetterId letter,
        @Nullable StartedDeadline clock,
        @Nullable Ending ending,
        @Nullable LocalDate statedOn,
        @Nullable Instant endedAt) {

    static CaseDuty laid(OrganisationCode owner, Duty duty, @Nullable LetterId letter) {
        return new CaseDuty(owner, duty, letter, null, null, null, null);
    }

    CaseDuty running(StartedDeadline started) {
        return new CaseDuty(owner, started.duty(), letter, started, ending, statedOn, endedAt);
    }

    CaseDuty ended(DeadlineEvent.DeadlineEnded end) {
        return new CaseDuty(owner, duty, letter, clock, end.ending(), end.statedOn(), end.at());
    }

    CaseDuty reopened() {
        return new CaseDuty(owner, duty, letter, clock, null, null, null);
    }

    public boolean owed() {
        return ending == null;
    }
}
