package org.yizhan.demo.territory;

import org.yizhan.messages.OrganisationCode;

/**
 * An organisation of the demo territory.
 *
 * @param kind as in the directory's table, e.g. {@code petitionBureau}
 * @param region 6 digits
 * @param mailbox it has no queue client
 */
public record Member(OrganisationCode code, String name, String kind, String region, boolean mailbox) {
    public boolean isBureau() {
        return kind.equals("petitionBureau");
    }
}
