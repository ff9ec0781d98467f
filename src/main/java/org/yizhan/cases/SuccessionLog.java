package org.yizhan.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yizhan.cases.CaseEvent.Filing;
import org.yizhan.cases.CaseEvent.OrganSucceeded;
import org.yizhan.cases.CaseEvent.SuccessionUnclear;
import org.yizhan.messages.OrganisationCode;

/** Who has taken whose place in the case, and whose place nobody took. */
final class SuccessionLog {
    private final Map<OrganisationCode, OrganisationCode> heirs = new HashMap<>();
    private final Map<OrganisationCode, List<OrganisationCode>> unclear = new HashMap<>();

    void apply(Filing event) {
        if (event instanceof OrganSucceeded succeeded) {
            // A directory put right may bring back who had ended: then nobody stands for it any more.
            heirs.remove(succeeded.to());
            heirs.put(succeeded.from(), succeeded.to());
            unclear.remove(succeeded.from());
        } else if (event instanceof SuccessionUnclear open) {
            unclear.put(open.organ(), open.successors());
        }
    }

    /** Who stands for {@code organ} in the case: itself, or who took its place, through any number of changes. */
    OrganisationCode heir(OrganisationCode organ) {
        OrganisationCode now = organ;
        OrganisationCode next = heirs.get(now);
        while (next != null) {
            now = next;
            next = heirs.get(now);
        }
        return now;
    }

    boolean isUnclear(OrganisationCode organ) {
        return unclear.containsKey(organ);
    }

    /** True if it was said before that none of these, or no one, takes the place of {@code organ} by itself. */
    boolean isKnownUnclear(OrganisationCode organ, List<OrganisationCode> successors) {
        return Optional.ofNullable(unclear.get(organ))
                .filter(successors::equals)
                .isPresent();
    }
}
