package org.yizhan.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.CaseEvent.CaseHandedDown;
import org.yizhan.cases.CaseEvent.HandDownsTakenBack;
import org.yizhan.cases.CaseEvent.ObjectionAgreed;
import org.yizhan.cases.CaseEvent.OrganExcluded;
import org.yizhan.cases.CaseEvent.OrganSucceeded;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.Mandate;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Transition.AssignmentHeld;
import org.yizhan.cases.Transition.CaseAssigned;
import org.yizhan.cases.Transition.CaseCameBack;
import org.yizhan.cases.Transition.CaseRecalled;
import org.yizhan.cases.Transition.CaseRegistered;
import org.yizhan.cases.Transition.ResultCameUp;
import org.yizhan.facts.Charge.LeftOut;

/** Who was charged with a case, one after another. */
final class ChargesFold {
    private final List<OpenCharge> all = new ArrayList<>();
    private @Nullable OpenCharge current;

    void read(CaseEvent event, CaseState after) {
        if (event instanceof CaseAssigned assigned) {
            begin(assigned.mandate(), event, after);
        } else if (event instanceof CaseRegistered registered) {
            begin(registered.mandate(), event, after);
        } else if (event instanceof OrganSucceeded succeeded) {
            all.forEach(charge -> charge.succeed(succeeded.from(), succeeded.to()));
        } else if (current != null) {
            change(current, event, after.mandate());
        }
        all.forEach(charge -> charge.delivered(event));
        if (current != null) {
            current.said(event);
        }
    }

    private void begin(Mandate mandate, CaseEvent event, CaseState after) {
        if (current != null) {
            current.leftOut = LeftOut.REASSIGNED;
        }
        current = new OpenCharge(mandate, after, event);
        all.add(current);
    }

    /** The case leaves the organ, or comes back up to the one above it. */
    private void change(OpenCharge from, CaseEvent event, Optional<Mandate> now) {
        if (now.filter(from.mandate::equals).isPresent()) {
            return;
        }
        Optional<OpenCharge> back = now.flatMap(mandate ->
                all.stream().filter(charge -> charge.mandate.equals(mandate)).reduce((earlier, later) -> later));
        boolean doneBelow = event instanceof ResultCameUp;
        if (!doneBelow) {
            from.leftOut = why(event);
            back.ifPresent(charge -> charge.leftOut = null);
        }
        current = back.orElse(null);
    }

    private static LeftOut why(CaseEvent event) {
        if (event instanceof ObjectionAgreed) {
            return LeftOut.RETURNED;
        }
        if (event instanceof CaseHandedDown) {
            return LeftOut.HANDED_ON;
        }
        if (event instanceof OrganExcluded) {
            return LeftOut.EXCLUDED;
        }
        boolean recalled = event instanceof CaseRecalled
                || event instanceof HandDownsTakenBack
                || event instanceof CaseCameBack
                || event instanceof AssignmentHeld;
        return recalled ? LeftOut.RECALLED : LeftOut.REASSIGNED;
    }

    /**
     * The charges, once all events are read.
     *
     * @param stage the case's last
     * @param duties all the case's, in the order laid
     */
    List<Charge> charges(Stage stage, List<CaseDuty> duties) {
        if (current != null && stage == Stage.WITHDRAWN) {
            current.leftOut = LeftOut.WITHDRAWN;
        } else if (current != null && stage == Stage.REPEATED) {
            current.leftOut = LeftOut.MERGED;
        }
        List<Charge> charges = new ArrayList<>();
        for (OpenCharge charge : all) {
            int end = all.stream()
                    .filter(later -> later.firstDuty > charge.firstDuty
                            && later.mandate.organ().equals(charge.mandate.organ()))
                    .mapToInt(later -> later.firstDuty)
                    .min()
                    .orElse(duties.size());
            boolean again = charges.stream().anyMatch(ChargesFold::wasWithAnOrgan);
            charges.add(charge.closed(duties.subList(charge.firstDuty, end), again));
        }
        return List.copyOf(charges);
    }

    /** A bureau that hands a case down only passes it on; an organ that does so has had time of its own. */
    private static boolean wasWithAnOrgan(Charge charge) {
        return charge.leftOut() != LeftOut.HANDED_ON || charge.duty("notice").isPresent();
    }
}
