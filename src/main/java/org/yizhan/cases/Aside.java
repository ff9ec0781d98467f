package org.yizhan.cases;

import java.util.LinkedHashSet;
import java.util.Set;
import org.yizhan.cases.CaseEvent.AsideExcluded;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;

/** What those beside the main line have in common: who is told, and that none of them may stand on the accused side. */
final class Aside {
    private Aside() {}

    /** Tells the organ charged with the case, and whose opinion it is about, each once; not who said it. */
    static void tellIssuers(Draft draft, Incoming in, OrganisationCode issuer, Duty... duties) {
        Set<OrganisationCode> told = new LinkedHashSet<>();
        Telling.reached(draft.state()).ifPresent(told::add);
        told.add(issuer);
        told.remove(in.sender());
        told.forEach(organ -> draft.relay(in.receiptId(), organ, organ.equals(issuer) ? duties : new Duty[0]));
    }

    /**
     * After a correction of the petition: who turned out to stand on the accused side owes and hears nothing more, and so
     * does everyone while it is not certain who is accused (Art. 30 ¶3).
     */
    static void exclude(Draft draft, boolean nothingLeaves) {
        AccusedSide side = draft.accusedSide();
        for (OrganisationCode organ : draft.state().aside().asked()) {
            if (nothingLeaves || side.includes(organ)) {
                draft.forget(organ);
                draft.state().letters().undelivered(organ).forEach(draft::withhold);
                draft.happened(new AsideExcluded(organ, draft.at()));
            }
        }
    }
}
