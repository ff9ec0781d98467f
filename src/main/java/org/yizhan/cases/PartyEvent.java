package org.yizhan.cases;

import java.time.Instant;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** What happened to organs beside the lead without a message of theirs, or of the bureau's about them. */
public sealed interface PartyEvent extends CaseEvent {
    OrganisationCode organ();

    /** The petition was corrected: the organ gets it anew, its clocks go on. */
    record PartyInformed(OrganisationCode organ, MessageId source, Instant at) implements PartyEvent {}

    /** Why an organ takes no further part. */
    enum Leaving {
        OBJECTION_AGREED,
        RECALLED,
        /** It was charged with the case itself. */
        LEADS,
        /** Only lead and bureaus see a confidential case (isbm). */
        CONFIDENTIAL,
        /** It stands, or may stand, on the accused side (Art. 30 ¶3). */
        EXCLUDED,
        /** It has ended, and nobody takes its place in the case (Art. 24). */
        ENDED
    }

    record PartyLeft(OrganisationCode organ, Role role, Leaving why, Instant at) implements PartyEvent {}
}
