package org.yizhan.cases;

import java.time.Instant;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** What happened to the notices of an urgent matter (重大紧急, Arts 22 (1), 25). */
public sealed interface UrgentEvent extends CaseEvent {
    LetterId letter();

    /**
     * An organisation was sent a notice.
     *
     * @param acknowledgeBy counted from the report, for as long as the notice is not delivered
     */
    record UrgentlyTold(
            LetterId letter, OrganisationCode recipient, MessageId report, Instant acknowledgeBy, Instant at)
            implements UrgentEvent {
        UrgentlyTold with(Instant by) {
            return new UrgentlyTold(letter, recipient, report, by, at);
        }

        UrgentlyTold with(LetterId anew) {
            return new UrgentlyTold(anew, recipient, report, acknowledgeBy, at);
        }

        /** The same once {@code to} has taken the place of {@code from}. */
        UrgentlyTold with(OrganisationCode from, OrganisationCode to) {
            return recipient.equals(from) ? new UrgentlyTold(letter, to, report, acknowledgeBy, at) : this;
        }
    }

    /** The notice entered its inbox: from now on its time to acknowledge runs. */
    record UrgentNoticeDelivered(LetterId letter, OrganisationCode recipient, Instant acknowledgeBy, Instant at)
            implements UrgentEvent {}

    /** It acknowledged (收悉); a late one too. */
    record Acknowledged(LetterId letter, OrganisationCode recipient, String by, Instant acknowledgedAt, Instant at)
            implements UrgentEvent {}

    /** Its time passed without a word: whoever reported was told to call. */
    record AcknowledgementMissed(LetterId letter, OrganisationCode recipient, Instant at) implements UrgentEvent {}
}
