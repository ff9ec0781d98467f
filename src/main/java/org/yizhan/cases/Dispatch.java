package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.Routed;
import org.yizhan.cases.Mandate.Order;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.routing.AccusedSide;
import org.yizhan.routing.Matter;
import org.yizhan.routing.Route;
import org.yizhan.routing.Router;

/**
 * Where a case goes.
 *
 * @param mandate the organ and its charge; empty: the bureau's triage
 * @param why all that the routing rests on; null if a person chose
 * @param waits the petition's attachments are missing, so nothing leaves yet
 */
record Dispatch(Optional<Mandate> mandate, RoutingNote note, Route.@Nullable Explanation why, boolean waits) {
    static final RoutingNote ACCUSED = new RoutingNote(
            null,
            "accused-side",
            "承办机构属于被反映的一方，待信访部门分办，材料不外发（第三十条）",
            "the organ is on the accused side: the bureau has to choose, nothing leaves (Art. 30)");

    /** A person's choice of an organ, in words. */
    record Choice(String rule, String zh, String en) {}

    static final Choice CHOSEN = new Choice("chosen", "经人工分办，由信访部门指定", "chosen by the bureau after triage");

    static final Choice RULED = new Choice("ruling", "信访部门同意退回后改派", "re-assigned by the bureau's ruling");

    private static final Choice FIRST_ORGAN = new Choice(
            "first-organ",
            "首接首办：疑似重复信访，由正在办理首次件的机构承办",
            "likely a repeat: to the organ that has its first case in hand");
    static final Choice DECIDED = new Choice("decision", "依上级批示承办", "named by the superior's decision");

    /** What is to be sent out: the order and the petition as they will be in force. */
    record Load(Order order, Petition petition, MessageId source, boolean waits) {}

    /**
     * Routes a petition. An organ on the accused side never gets it, whatever the way it was found; the bureau that follows
     * the case gets no assignment of its own, the case is with it already.
     *
     * @param bureau who follows the case
     * @param accused everyone ever named in it
     */
    static Dispatch route(Load load, Matter matter, OrganisationCode bureau, AccusedSide accused, World world) {
        Route route = new Router(world.directory(), world.routing()).route(matter);
        Optional<OrganisationCode> organ = route instanceof Route.ToOrgan to
                ? Optional.of(to.organ().code()).filter(code -> !code.equals(bureau))
                : Optional.empty();
        if (organ.filter(accused::includes).isPresent()) {
            return new Dispatch(Optional.empty(), ACCUSED, route.explanation(), false);
        }
        Optional<Mandate> mandate = organ.map(code -> mandate(load, code, route.note(), world));
        return new Dispatch(mandate, route.note(), route.explanation(), mandate.isPresent() && load.waits());
    }

    static Dispatch triage(RoutingNote why) {
        return new Dispatch(Optional.empty(), why, null, false);
    }

    /** Sends a case to an organ that a person chose, checked before; to its successor if it has one. */
    static Dispatch to(OrganisationCode chosen, Choice choice, Load load, World world, LocalDate day) {
        OrganisationCode organ = world.directory().current(chosen, day).get(0).code();
        RoutingNote note = new RoutingNote(organ, choice.rule(), choice.zh(), choice.en());
        return new Dispatch(Optional.of(mandate(load, organ, note, world)), note, null, load.waits());
    }

    /** The same to the organ that has the first case of a repeat in hand (首接首办), with all that the routing rests on. */
    Dispatch instead(OrganisationCode firstOrgan, Load load, World world) {
        RoutingNote instead = new RoutingNote(firstOrgan, FIRST_ORGAN.rule(), FIRST_ORGAN.zh(), FIRST_ORGAN.en());
        return new Dispatch(Optional.of(mandate(load, firstOrgan, instead, world)), instead, why, load.waits());
    }

    /** The same charge once its attachments have come, unless its organ cannot have it any more. */
    static Dispatch again(Mandate mandate, AccusedSide accused) {
        if (accused.includes(mandate.organ())) {
            return triage(ACCUSED);
        }
        return new Dispatch(Optional.of(mandate), mandate.routing(), null, false);
    }

    private static Mandate mandate(Load load, OrganisationCode organ, RoutingNote note, World world) {
        boolean out = world.directory()
                .find(organ)
                .filter(found -> OwnRules.holdFor(found, load.petition(), world))
                .isPresent();
        return new Mandate(organ, load.order(), load.source(), out, note);
    }

    /** The step of the three that this way of going is. */
    Step step(Step assigned, Step held, Step toTriage) {
        if (mandate.isEmpty()) {
            return toTriage;
        }
        return waits ? held : assigned;
    }

    /** Puts on record how it was routed, for whoever asks why. */
    void explain(Draft draft) {
        draft.routed(note);
        if (why != null) {
            Instant at = draft.at();
            draft.happened(new Routed(note, why, at));
        }
    }

    void follow(Draft draft, Stage next) {
        if (mandate.isEmpty()) {
            Assigning.triage(draft, note, next);
        } else if (waits) {
            Assigning.hold(draft, mandate.get(), next);
        } else {
            Assigning.assign(draft, mandate.get(), next);
        }
    }
}
