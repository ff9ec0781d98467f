package org.yizhan.cases;

import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.routing.AccusedSide;
import org.yizhan.routing.Router;

/**
 * Whether one case may be spoken of in another (Art. 30 ¶3). What is said of it there reaches everyone who takes part there
 * now or later. So a case that names an accused is spoken of only where that side is shut out as well: where the other case
 * accuses them too. Where it is not certain who is accused, it is never spoken of; a confidential one (保密) only by its own
 * bureau in a case just as confidential.
 */
final class Discretion {
    private Discretion() {}

    static boolean allows(CaseState of, Incoming in, Petition petition) {
        return allowsAccused(of, in, petition) && allowsConfidential(of, in.sender(), petition);
    }

    private static boolean allowsAccused(CaseState of, Incoming in, Petition petition) {
        if (of.accused().isEmpty()) {
            return !Router.isAccusation(of.petition(), in.world().routing().classes());
        }
        AccusedSide there = AccusedSide.of(in.world().directory(), of.accused());
        return !there.isUncertain()
                && !there.includes(in.sender())
                && in.accusedSide(petition).organisations().containsAll(there.organisations());
    }

    private static boolean allowsConfidential(CaseState of, OrganisationCode sender, Petition petition) {
        return !of.petition().flags().contains(Flag.CONFIDENTIAL)
                || (petition.flags().contains(Flag.CONFIDENTIAL) && of.bureau().equals(sender));
    }
}
