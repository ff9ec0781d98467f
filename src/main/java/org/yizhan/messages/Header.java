package org.yizhan.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every message says about itself.
 *
 * @param id unique per sender
 * @param recipient whom the sender names, if it names one
 * @param sentAt the sender's clock; never counts for a deadline
 * @param caseId the case meant, if the sender knows the gateway's number
 * @param correlation the id of an earlier message of the same sender that this one follows
 * @param sequence the sender's running number, from 1, if it keeps one
 * @param test a trial message: the same path, left out of every indicator
 * @param origin the first gateway's record of the message, when it came through another gateway
 * @param hops codes of the gateways it has passed, in order
 */
public record Header(
        MessageId id,
        OrganisationCode sender,
        @Nullable OrganisationCode recipient,
        Instant sentAt,
        String schemaVersion,
        @Nullable CaseId caseId,
        @Nullable MessageId correlation,
        @Nullable Long sequence,
        boolean test,
        @Nullable Origin origin,
        List<OrganisationCode> hops) {

    /** Where a message first entered the exchange; duplicates are judged on it. */
    public record Origin(
            OrganisationCode gateway, OrganisationCode sender, MessageId id, String digest, Instant receivedAt) {}
}
