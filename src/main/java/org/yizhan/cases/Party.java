package org.yizhan.cases;

import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/**
 * An organ that takes part in a case beside the lead (协办, 抄送).
 *
 * @param source receipt id of the message whose petition it gets
 * @param contactGranted it may see document numbers, telephones and addresses of petitioners
 * @param told an assignment was written to it; not yet while attachments are missing
 * @param objection its objection that waits for the bureau's ruling
 */
public record Party(
        OrganisationCode organ,
        Role role,
        MessageId source,
        boolean contactGranted,
        boolean told,
        @Nullable MessageId objection) {

    /** 协办: it contributes and may object; a copied organ owes and says nothing. */
    public boolean assists() {
        return role == Role.ASSIST;
    }

    Party with(OrganisationCode successor) {
        return new Party(successor, role, source, contactGranted, told, objection);
    }

    Party withSource(MessageId anew) {
        return new Party(organ, role, anew, contactGranted, told, objection);
    }

    Party withTold() {
        return new Party(organ, role, source, contactGranted, true, objection);
    }

    Party objecting(@Nullable MessageId message) {
        return new Party(organ, role, source, contactGranted, told, message);
    }
}
