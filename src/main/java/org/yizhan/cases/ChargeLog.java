package org.yizhan.cases;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.CaseHandedDown;
import org.yizhan.cases.CaseEvent.CaseMovedUp;
import org.yizhan.cases.CaseEvent.CaseOpened;
import org.yizhan.cases.CaseEvent.DisputeEnded;
import org.yizhan.cases.CaseEvent.Filing;
import org.yizhan.cases.CaseEvent.FollowerExcluded;
import org.yizhan.cases.CaseEvent.HandDownsTakenBack;
import org.yizhan.cases.CaseEvent.MatterOpened;
import org.yizhan.cases.CaseEvent.ObjectionAgreed;
import org.yizhan.cases.CaseEvent.OrganExcluded;
import org.yizhan.cases.CaseEvent.OrganSucceeded;
import org.yizhan.cases.CaseEvent.ReporterRelieved;
import org.yizhan.cases.UpwardEvent.CaseTakenOver;
import org.yizhan.messages.OrganisationCode;

/** Between whom the case stands: the one that transferred it and the one charged with it; who stands above, who had it before. */
final class ChargeLog {
    private final LineLog line = new LineLog();
    private final Set<OrganisationCode> former = new LinkedHashSet<>();
    private final Predicate<OrganisationCode> written;
    private @Nullable OrganisationCode bureau;
    private @Nullable Mandate mandate;
    private @Nullable OrganisationCode registrar;

    /** @param written tells to whom any letter of the case was written */
    ChargeLog(Predicate<OrganisationCode> written) {
        this.written = written;
    }

    void apply(Filing event) {
        if (event instanceof CaseOpened opened) {
            bureau = opened.bureau();
        } else if (event instanceof MatterOpened opened) {
            bureau = opened.bureau();
        } else if (event instanceof CaseMovedUp moved) {
            moveUp(moved.bureau());
        } else if (event instanceof CaseHandedDown) {
            handDown();
        } else if (event instanceof HandDownsTakenBack) {
            dismiss();
            rise();
        } else if (event instanceof FollowerExcluded excluded) {
            line.forget(excluded.organ());
        } else if (event instanceof DisputeEnded ended && !isCharged(ended.lead())) {
            dismiss();
        } else if (event instanceof ObjectionAgreed
                || event instanceof OrganExcluded
                || event instanceof ReporterRelieved) {
            dismiss();
        } else if (event instanceof OrganSucceeded succeeded) {
            succeed(succeeded.from(), succeeded.to());
        }
    }

    /** A bureau succeeded by one above it leaves no level between them. */
    private void succeed(OrganisationCode from, OrganisationCode to) {
        if (from.equals(bureau)) {
            moveUp(to);
        }
        line.succeed(from, to, bureau());
        if (isCharged(from)) {
            mandate = Objects.requireNonNull(mandate).with(to);
            former.remove(to);
        }
        if (from.equals(registrar)) {
            registrar = to;
        }
    }

    void apply(Transition event) {
        if (event instanceof Transition.CaseRegistered registered) {
            registrar = registered.mandate().organ();
            charge(registered.mandate());
        } else if (event instanceof Transition.CaseCameBack) {
            dismiss();
            rise();
        } else if (event instanceof Transition.ResultCameUp) {
            line.keep(Objects.requireNonNull(mandate, "nobody has the case").organ());
            rise();
        } else if (event instanceof Transition.CaseAssigned assigned) {
            charge(assigned.mandate());
        } else if (event instanceof Transition.AssignmentHeld held) {
            mandate = held.mandate();
        } else if (event instanceof CaseTakenOver taken) {
            former.add(taken.from());
            moveUp(taken.by());
        } else if (event instanceof Transition.CaseInTriage || event instanceof Transition.CaseRecalled) {
            dismiss();
        }
    }

    private void moveUp(OrganisationCode to) {
        while (line.followers().contains(to)) {
            line.pop();
        }
        former.remove(to);
        bureau = to;
    }

    private void handDown() {
        Mandate handedOn = Objects.requireNonNull(mandate, "nobody has the case");
        line.push(new LineLog.Link(bureau(), handedOn));
        bureau = handedOn.organ();
        mandate = null;
    }

    private void rise() {
        LineLog.Link above = line.pop();
        bureau = above.bureau();
        mandate = above.mandate();
    }

    private void charge(Mandate charged) {
        mandate = charged;
        former.remove(charged.organ());
    }

    private void dismiss() {
        if (mandate != null && reached(mandate.organ())) {
            former.add(mandate.organ());
        }
        mandate = null;
    }

    private boolean isCharged(OrganisationCode organ) {
        return mandate != null && mandate.organ().equals(organ);
    }

    OrganisationCode bureau() {
        return Objects.requireNonNull(bureau, "the case is not open");
    }

    Optional<Mandate> mandate() {
        return Optional.ofNullable(mandate);
    }

    Set<OrganisationCode> former() {
        return former;
    }

    LineLog line() {
        return line;
    }

    boolean reached(OrganisationCode organ) {
        return isRegistrar(organ) || written.test(organ);
    }

    boolean isRegistrar(OrganisationCode organ) {
        return organ.equals(registrar);
    }
}
