package org.yizhan.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.CaseOpened;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.cases.Dispatch.Load;
import org.yizhan.cases.Mandate.Order;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganContent.DirectRegistration;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.routing.AccusedSide;

/**
 * DirectRegistration (自收登记), Arts 21, 23: an organ registers a petition that it received itself, and handles it or passes
 * it to one below. The bureau of its own level and place follows the case. What accuses the organ, or nobody certain, goes
 * to that bureau to say where it belongs (Art. 30 ¶3).
 */
final class DirectRegistrationRules implements Rules {
    private static final Order OWN = new Order(TransferMode.TRANSFER, null, false, false);
    private final Incoming in;
    private final DirectRegistration registration;
    private Optional<RepeatSuspected> suspicion = Optional.empty();

    DirectRegistrationRules(Incoming in, DirectRegistration registration) {
        this.in = in;
        this.registration = registration;
    }

    @Override
    public void check() {
        PetitionChecks.check(in, petition());
        OrganisationCode handler = registration.handledBy();
        CodeChecks.known(in, Field.HANDLED_BY, handler);
        if (handler != null && !in.refused()) {
            checkHandler(handler);
        }
        if (!in.refused()) {
            suspicion = RepeatMark.warn(in, petition(), Optional.of(handler == null ? in.sender() : handler));
        }
    }

    private void checkHandler(OrganisationCode handler) {
        if (!in.world().directory().isAtOrBelow(handler, in.sender(), in.today())) {
            in.find(CaseRule.NOT_OF_THE_SYSTEM, Field.HANDLED_BY, handler);
        } else if (accusedSide().includes(handler)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.HANDLED_BY, handler);
        }
    }

    @Override
    public Step step() {
        if (!staysWithOrgan()) {
            return Step.REGISTERED_TO_TRIAGE;
        }
        return onward().map(dispatch -> dispatch.waits() ? Step.REGISTERED_HELD : Step.REGISTERED_DOWN)
                .orElse(Step.REGISTERED);
    }

    private boolean staysWithOrgan() {
        return !accusedSide().includes(in.sender()) && !accusedSide().isUncertain();
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Petition kept = petition().withoutPersons();
        boolean test = in.header().test();
        draft.happened(new CaseOpened(bureau(), OWN, kept, in.receiptId(), test, in.at()));
        suspicion.ifPresent(draft::happened);
        if (!staysWithOrgan()) {
            draft.relay(in.receiptId(), bureau(), DutyKind.TRANSFER.byLaw());
            Assigning.triage(draft, Dispatch.ACCUSED, next);
            return;
        }
        RoutingNote note =
                new RoutingNote(in.sender(), "registered", "本单位自收登记", "registered by the organ that received it");
        boolean out = in.world()
                .directory()
                .find(in.sender())
                .filter(organ -> OwnRules.holdFor(organ, petition(), in.world()))
                .isPresent();
        Mandate own = new Mandate(in.sender(), OWN, in.receiptId(), out, note);
        draft.routed(note);
        draft.happened(new Transition.CaseRegistered(own, onward().isPresent() ? Stage.DELIVERED : next, in.at()));
        draft.start(in.sender(), DutyKind.NOTICE.byLaw(), petition().receivedOn());
        onward().ifPresent(dispatch -> {
            Line.handDown(draft, in.sender());
            dispatch.explain(draft);
            dispatch.follow(draft, next);
        });
    }

    private Optional<Dispatch> onward() {
        @Nullable OrganisationCode handler = registration.handledBy();
        if (handler == null || handler.equals(in.sender())) {
            return Optional.empty();
        }
        Load load = new Load(OWN, petition(), in.receiptId(), in.lacksAttachments());
        return Optional.of(Dispatch.to(handler, SystemTransferRules.PASSED_DOWN, load, in.world(), in.today()));
    }

    /** The bureau of the organ's own level, else of the nearest above that is not accused; itself where there is none. */
    private OrganisationCode bureau() {
        Directory directory = in.world().directory();
        Optional<Organisation> bureau = directory.find(in.sender()).flatMap(organ -> directory
                .ownLevel(organ, Kind.PETITION_BUREAU, in.today())
                .or(() -> directory.nearest(organ, Kind.PETITION_BUREAU, in.today())));
        while (bureau.isPresent() && accusedSide().includes(bureau.get().code())) {
            bureau = directory.above(bureau.get(), in.today());
        }
        return bureau.map(Organisation::code).orElse(in.sender());
    }

    private AccusedSide accusedSide() {
        return in.accusedSide(petition());
    }

    private Petition petition() {
        return registration.petition();
    }
}
