package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.PartyEvent.Leaving;
import org.yizhan.cases.PartyEvent.PartyInformed;
import org.yizhan.cases.PartyEvent.PartyLeft;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.Part;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.routing.AccusedSide;

/** What becomes of organs beside the lead (协办, 抄送) when something happens to the case. Their clocks never block the lead. */
final class Parties {
    private Parties() {}

    /** Writes a party its assignment; while attachments of its petition are missing, once they have come. */
    static void tell(Draft draft, OrganisationCode organ, Duty... duties) {
        CaseState state = draft.state();
        Party party = state.partyLog().find(organ).orElseThrow();
        if (state.attachments().awaitedBy(party.source())) {
            return;
        }
        MessageTaken source = state.message(party.source());
        OrganisationCode lead = state.responsible();
        Mandate.Order order = state.order();
        RoutingNote note = new RoutingNote(
                organ,
                party.assists() ? "assist" : "copy",
                party.assists() ? "信访部门指定协办" : "信访部门抄送",
                party.assists() ? "named by the bureau to assist" : "copied by the bureau");
        Assignment content = new Assignment(
                source.messageId(),
                state.bureau(),
                source.digest(),
                order.mode(),
                false,
                new Part(party.role(), lead, !party.contactGranted()),
                new Local(draft.world(), organ).duties(List.of(duties), draft.today()),
                source.warnings(),
                note);
        draft.write(organ, content, party.source(), List.of(duties));
    }

    /** What an organ that assists owes: to object in time, if the matter is none of its own, and its input. */
    static Duty[] duties(Draft draft, Party party) {
        if (!party.assists()) {
            return new Duty[0];
        }
        int days = draft.world().practice().several().inputDays();
        return new Duty[] {DutyKind.OBJECTION.byLaw(), DutyKind.INPUT.limited(days)};
    }

    /** The bytes that a petition named have come: who waited for it gets it. */
    static void release(Draft draft, MessageId source) {
        for (Party party : draft.state().partyLog().all()) {
            if (party.source().equals(source)) {
                tell(draft, party.organ(), party.told() ? new Duty[0] : duties(draft, party));
            }
        }
    }

    /** Everyone beside the lead is passed the bureau's message and leaves. */
    static void dismissAll(Draft draft, MessageId receiptId, Leaving why) {
        for (Party party : draft.state().partyLog().all()) {
            passOn(draft, receiptId, party);
            dismiss(draft, party, why);
        }
    }

    /** Everyone beside the lead is passed the bureau's message, and owes nothing more. */
    static void stopAll(Draft draft, MessageId receiptId) {
        for (Party party : draft.state().partyLog().all()) {
            passOn(draft, receiptId, party);
            draft.stopAll(party.organ());
        }
    }

    private static void passOn(Draft draft, MessageId receiptId, Party party) {
        if (party.told()) {
            draft.relay(receiptId, party.organ());
        }
    }

    static void dismiss(Draft draft, Party party, Leaving why) {
        boolean untold = why == Leaving.EXCLUDED || why == Leaving.CONFIDENTIAL || why == Leaving.ENDED;
        if (untold) {
            draft.forget(party.organ());
        } else {
            draft.stopAll(party.organ());
        }
        leave(draft, party, why);
    }

    /** It takes no further part; what it owes is another matter. */
    static void leave(Draft draft, Party party, Leaving why) {
        if (party.objection() != null) {
            draft.end(draft.state().bureau(), DutyKind.ASSIST_RULING, Ending.STOPPED, null);
        }
        draft.happened(new PartyLeft(party.organ(), party.role(), why, draft.at()));
    }

    /**
     * After a correction of the petition: who turned out to stand on the accused side leaves untold, and everyone while it
     * is not certain who is accused; a confidential case is for lead and bureaus; the others get the petition anew.
     *
     * @param nothingLeaves it is not certain who is accused, or the bureau itself is
     */
    static void review(Draft draft, MessageId source, boolean nothingLeaves) {
        AccusedSide side = draft.accusedSide();
        boolean confidential = draft.state().petition().flags().contains(Flag.CONFIDENTIAL);
        for (Party party : new ArrayList<>(draft.state().partyLog().all())) {
            if (nothingLeaves || side.includes(party.organ())) {
                draft.state().letters().undelivered(party.organ()).forEach(draft::withhold);
                dismiss(draft, party, Leaving.EXCLUDED);
            } else if (confidential) {
                dismiss(draft, party, Leaving.CONFIDENTIAL);
            } else {
                draft.happened(new PartyInformed(party.organ(), source, draft.at()));
                tell(draft, party.organ(), party.told() ? new Duty[0] : duties(draft, party));
            }
        }
    }

    /** A case that is concluded waits for no contribution any more. */
    static void conclude(Draft draft) {
        if (draft.state().stage() == Stage.CONCLUDED) {
            for (Party party : draft.state().partyLog().all()) {
                draft.end(party.organ(), DutyKind.INPUT, Ending.STOPPED, null);
            }
        }
    }
}
