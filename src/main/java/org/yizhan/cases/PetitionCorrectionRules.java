package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.CaseEvent.OrganExcluded;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.cases.Dispatch.Load;
import org.yizhan.cases.Transition.PetitionCorrected;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.routing.AccusedSide;
import org.yizhan.routing.Matter;

/**
 * Correction (更正) of a petition by its bureau: class, territory, petitioners, flags, with the routing explained anew. In
 * triage the new routing is followed; elsewhere the organ keeps the case and is told, until an objection or a recall. Only
 * an organ that the correction puts, or may put, on the accused side loses it at once and is told nothing (Art. 30 ¶3); a
 * bureau that it accuses loses it to the bureau above, which says anew where the case goes.
 */
final class PetitionCorrectionRules implements Rules {
    private final Incoming in;
    private final Correction correction;
    private final boolean newlyUncertain;
    private @Nullable OrganisationCode follower;
    private @Nullable Dispatch dispatch;
    private Optional<RepeatSuspected> suspicion = Optional.empty();

    PetitionCorrectionRules(Incoming in, Correction correction) {
        this.in = in;
        this.correction = correction;
        this.newlyUncertain = newlyUncertain(in, correction);
    }

    @Override
    public void check() {
        checkNamed(in, correction);
        Petition petition = correction.petition();
        if (petition == null) {
            in.find(CaseRule.CORRECTION_WITHOUT_PETITION, Field.PETITION);
            return;
        }
        PetitionChecks.check(in, petition);
        if (!in.refused()) {
            suspicion = RepeatMark.warn(in, petition, in.state().mandate().map(Mandate::organ));
        }
    }

    /** What is said anew stands in the last message of its kind, and it is said why. */
    static void checkNamed(Incoming in, Correction correction) {
        MessageTaken last = in.state().message(in.state().petitionSource());
        Optional<MessageTaken> corrected = in.state()
                .messageOf(in.sender(), correction.corrects())
                .filter(taken -> taken.kind() == last.kind())
                .or(() -> Optional.of(last).filter(taken -> taken.messageId().equals(correction.corrects())));
        if (corrected.isEmpty()) {
            in.find(CaseRule.CORRECTS_UNKNOWN, Field.CORRECTS, correction.corrects(), last.messageId());
        }
        if (correction.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
    }

    @Override
    public Step step() {
        Stage stage = in.state().stage();
        if (organMustGo()) {
            return Step.CORRECTED_TO_TRIAGE;
        }
        boolean goes = stage == Stage.TRIAGE && dispatch().mandate().isPresent();
        return goes ? dispatch().step(Step.CORRECTED_ASSIGNED, Step.CORRECTED_HELD, Step.CORRECTED) : Step.CORRECTED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Stage before = in.state().stage();
        Step step = step();
        Dispatch anew = dispatch();
        Petition petition = petition().withoutPersons();
        OrganisationCode bureau = follower();
        boolean bureauAccused = bureauIsAccused();
        anew.explain(draft);
        Stage meanwhile = step == Step.CORRECTED ? next : before;
        draft.happened(new PetitionCorrected(petition, in.receiptId(), anew.note(), meanwhile, in.at()));
        suspicion.ifPresent(draft::happened);
        Following.moveUp(draft, bureau, next);
        Parties.review(draft, in.receiptId(), newlyUncertain || bureauAccused);
        Aside.exclude(draft, newlyUncertain || bureauAccused);
        Disputes.askAnother(draft);
        switch (step) {
            case CORRECTED_TO_TRIAGE -> excludeOrgan(draft, next);
            case CORRECTED_ASSIGNED, CORRECTED_HELD -> anew.follow(draft, next);
            default -> tellOrgan(draft, bureauAccused);
        }
    }

    /** Nothing more goes to it, and what has not reached it yet is called back. */
    private void excludeOrgan(Draft draft, Stage next) {
        OrganisationCode organ = Answering.mandate(in).organ();
        draft.forget(organ);
        draft.state().letters().undelivered(organ).forEach(draft::withhold);
        draft.happened(new OrganExcluded(organ, in.at()));
        RoutingNote why = newlyUncertain ? dispatch().note() : Dispatch.ACCUSED;
        draft.routed(why);
        Assigning.triage(draft, why, next);
    }

    /**
     * Someone newly accused whom the directory does not know may be anyone: then nothing leaves. That a bureau is accused
     * is for the bureau above only.
     */
    private void tellOrgan(Draft draft, boolean bureauAccused) {
        if (!newlyUncertain && !bureauAccused) {
            Telling.tellOrgan(draft, in);
        }
    }

    private boolean organMustGo() {
        Stage stage = in.state().stage();
        Optional<OrganisationCode> organ = in.state().mandate().map(Mandate::organ);
        if (organ.isEmpty() || stage == Stage.WITHDRAWN) {
            return false;
        }
        return accusedSide().includes(organ.get()) || (stage.open() && (newlyUncertain || bureauIsAccused()));
    }

    private boolean bureauIsAccused() {
        return accusedSide().includes(in.state().bureau());
    }

    /** Who follows the case from now on. */
    private OrganisationCode follower() {
        if (follower == null) {
            follower = Following.follower(in, accusedSide());
        }
        return follower;
    }

    private static boolean newlyUncertain(Incoming in, Correction correction) {
        Petition petition = correction.petition();
        if (petition == null) {
            return false;
        }
        List<Accused> news = new ArrayList<>(petition.accused());
        news.removeAll(in.state().accused());
        return AccusedSide.of(in.world().directory(), news).isUncertain();
    }

    private AccusedSide accusedSide() {
        return in.accusedSide(petition());
    }

    private Petition petition() {
        return Objects.requireNonNull(correction.petition(), "checked before");
    }

    private Dispatch dispatch() {
        if (dispatch == null) {
            Load load = new Load(in.state().order(), petition(), in.receiptId(), in.lacksAttachments());
            Matter matter = new Matter(in.sender(), in.today(), null, petition());
            dispatch = Dispatch.route(load, matter, follower(), accusedSide(), in.world());
        }
        return dispatch;
    }
}
