package org.yizhan.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.RepeatEvent.RepeatConfirmed;
import org.yizhan.cases.RepeatEvent.RepeatUnlinked;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.Content.RepeatFinding;
import org.yizhan.messages.Content.RepeatRuling;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.routing.AccusedSide;
import org.yizhan.routing.Router;

/**
 * A bureau's ruling on a likely repeat (重复信访), by a Correction: confirmed while the first case is open, this one becomes
 * part of it, its clocks stop, and the first case's organ gets the petition; confirmed later, or with new facts, the two are
 * linked and this one goes on; unlinked, the mark goes.
 */
final class RepeatRulingRules implements Rules {
    private static final RoutingNote UNLINKED =
            new RoutingNote(null, "unlinked", "已解除重复关联，待信访部门分办", "no repeat after all: the bureau has to pass it on");

    private final Incoming in;
    private final Correction correction;
    private final RepeatRuling ruling;
    private final @Nullable CaseState first;

    RepeatRulingRules(Incoming in, Correction correction, RepeatRuling ruling) {
        this.in = in;
        this.correction = correction;
        this.ruling = ruling;
        this.first = in.earlier().stream()
                .map(Earlier::history)
                .filter(history -> history.caseId().equals(ruling.of()))
                .map(CaseState::of)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void check() {
        PetitionCorrectionRules.checkNamed(in, correction);
        if (correction.petition() != null || correction.result() != null) {
            in.find(RepeatRule.RULED_ALONE, Field.REPEAT);
        }
        CaseId of = ruling.of();
        if (of.equals(in.state().caseId())) {
            in.find(RepeatRule.FIRST_IS_ITSELF, Field.REPEAT_OF, of);
        } else if (ruling.finding() == RepeatFinding.UNLINKED) {
            if (!in.state().repeats().isMarked(of)) {
                in.find(RepeatRule.NOT_MARKED, Field.REPEAT_OF, of);
            }
        } else {
            checkFirst(of);
        }
    }

    private void checkFirst(CaseId of) {
        if (first == null || !isKnown(first)) {
            in.find(RepeatRule.FIRST_UNKNOWN, Field.REPEAT_OF, of);
        } else if (first.openedAt().isAfter(in.state().openedAt())) {
            in.find(RepeatRule.FIRST_IS_LATER, Field.REPEAT_OF, of);
        } else if (first.stage() == Stage.REPEATED) {
            in.find(RepeatRule.FIRST_IS_REPEAT, Field.REPEAT_OF, of, root(first));
        }
    }

    private static CaseId root(CaseState repeat) {
        return repeat.repeats().confirmed().map(RepeatConfirmed::of).orElseThrow();
    }

    /** One that the sender must not know of is as if it did not exist. */
    private boolean isKnown(CaseState one) {
        boolean seen = in.state().repeats().isMarked(one.caseId())
                || Participants.of(one).sightOf(in.sender()) == Participants.Sight.ALL;
        return seen
                && one.test() == in.state().test()
                && Discretion.allows(one, in, in.state().petition());
    }

    @Override
    public Step step() {
        if (ruling.finding() == RepeatFinding.UNLINKED) {
            return in.state().stage() == Stage.REPEATED ? Step.REPEAT_UNLINKED_TO_TRIAGE : Step.REPEAT_UNLINKED;
        }
        boolean merges = ruling.finding() == RepeatFinding.CONFIRMED
                && takesIn().isPresent()
                && Transitions.next(in.state().stage(), Step.REPEAT_MERGED).isPresent();
        return merges ? Step.REPEAT_MERGED : Step.REPEAT_LINKED;
    }

    /**
     * The first case, if this one can become part of it: it is open with an organ that may have this petition. An accusation
     * only becomes part of an accusation, and nothing does while it is not certain who is accused (Art. 30); a confidential
     * one only where it stays with its own organ and bureau.
     */
    private Optional<Mandate> takesIn() {
        CaseState into = first;
        if (into == null || !into.stage().open() || !into.stage().withOrgan()) {
            return Optional.empty();
        }
        AccusedSide accused = in.accusedSide(in.state().petition());
        boolean alike = isInformants(into) == isInformants(in.state());
        return into.mandate()
                .filter(mandate -> alike && !accused.isUncertain() && !accused.includes(mandate.organ()))
                .filter(mandate -> !isConfidential() || isWith(mandate.organ(), into.bureau()));
    }

    private boolean isConfidential() {
        return in.state().petition().flags().contains(Flag.CONFIDENTIAL);
    }

    private boolean isWith(OrganisationCode organ, OrganisationCode bureau) {
        return in.state().bureau().equals(bureau)
                && Telling.reached(in.state()).filter(organ::equals).isPresent();
    }

    private boolean isInformants(CaseState state) {
        return Router.isAccusation(state.petition(), in.world().routing().classes())
                || !state.accused().isEmpty();
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Step step = step();
        if (ruling.finding() == RepeatFinding.UNLINKED) {
            draft.happened(new RepeatUnlinked(ruling.of(), in.state().stage(), in.at()));
            Telling.tellOrgan(draft, in);
            if (step == Step.REPEAT_UNLINKED_TO_TRIAGE) {
                draft.routed(UNLINKED);
                Assigning.triage(draft, UNLINKED, next);
                draft.start(in.state().bureau(), DutyKind.TRANSFER.byLaw(), in.today());
            }
            return;
        }
        boolean newFacts = ruling.finding() == RepeatFinding.NEW_FACTS;
        Optional<Mandate> into = step == Step.REPEAT_MERGED ? takesIn() : Optional.empty();
        draft.happened(new RepeatConfirmed(
                ruling.of(), newFacts, into.map(Mandate::organ).orElse(null), next, in.at()));
        Telling.tellOrgan(draft, in);
        into.ifPresent(mandate -> becomePart(draft, mandate));
    }

    /** Nothing is owed here any more; the first case's organ and bureau get the petition, as a supplement. */
    private void becomePart(Draft draft, Mandate into) {
        CaseState state = in.state();
        state.mandate().ifPresent(mandate -> draft.stopAll(mandate.organ()));
        state.aside().asked().forEach(draft::stopAll);
        draft.stopAll(state.bureau());
        Line.stopAll(draft);
        Parties.stopAll(draft, in.receiptId());
        Set<OrganisationCode> supplemented = new LinkedHashSet<>(List.of(into.organ()));
        Optional.ofNullable(first).map(CaseState::bureau).ifPresent(supplemented::add);
        Telling.reached(state).ifPresent(supplemented::remove);
        supplemented.remove(state.bureau());
        for (OrganisationCode other : supplemented) {
            draft.relay(state.petitionSource(), other);
            draft.relay(in.receiptId(), other);
        }
    }
}
