package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.DisputeEnded;
import org.yizhan.cases.CaseEvent.Filing;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.CaseEvent.ObjectionAgreed;
import org.yizhan.cases.Transition.CaseDisputed;
import org.yizhan.cases.Transition.ObjectionRaised;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** How often the case was sent back, who objected, and the dispute that is open or was ruled on. */
final class DisputeLog {
    /** An organ's timely objection. */
    record Objected(OrganisationCode organ, @Nullable OrganisationCode proposed, MessageId message) {
        Objected with(OrganisationCode from, OrganisationCode to) {
            return new Objected(organ.equals(from) ? to : organ, from.equals(proposed) ? to : proposed, message);
        }
    }

    private final List<Objected> objections = new ArrayList<>();
    private int bounces;
    private boolean ruled;
    private @Nullable CaseDisputed open;
    private @Nullable MessageTaken last;

    void apply(Filing event) {
        if (event instanceof MessageTaken taken) {
            last = taken;
        } else if (event instanceof ObjectionAgreed) {
            bounces++;
        } else if (event instanceof DisputeEnded) {
            open = null;
            ruled = true;
        }
    }

    void apply(Transition event) {
        if (event instanceof ObjectionRaised raised && !raised.late()) {
            remember(raised.proposed());
        } else if (event instanceof CaseDisputed disputed) {
            open = disputed;
            if (disputed.agreed()) {
                bounces++;
            } else if (last != null && last.kind() == MessageKind.OBJECTION) {
                remember(disputed.proposed());
            }
        } else if (event instanceof Transition.CaseInTriage || event instanceof Transition.WithdrawalTaken) {
            open = event.stage() == Stage.DISPUTED ? open : null;
        }
    }

    /** The objection is the message just taken. */
    private void remember(@Nullable OrganisationCode proposed) {
        if (last != null) {
            objections.add(new Objected(last.sender(), proposed, last.messageId()));
        }
    }

    void succeed(OrganisationCode from, OrganisationCode to) {
        objections.replaceAll(objected -> objected.with(from, to));
        if (open != null) {
            open = open.with(from, to);
        }
    }

    /** Agreed objections (推诿次数). */
    int bounces() {
        return bounces;
    }

    /** True if a superior has said who handles the case: nobody objects to that. */
    boolean ruled() {
        return ruled;
    }

    List<Objected> objections() {
        return List.copyOf(objections);
    }

    Optional<CaseDisputed> open() {
        return Optional.ofNullable(open);
    }

    /** True if {@code organ} now proposes one that proposed it before. */
    boolean mutual(OrganisationCode organ, @Nullable OrganisationCode proposed) {
        return objections.stream()
                .anyMatch(earlier -> earlier.organ().equals(proposed) && organ.equals(earlier.proposed()));
    }
}
