package org.yizhan.cases;

import java.util.List;
import java.util.Optional;
import org.yizhan.cases.CaseEvent.AttachmentsComplete;
import org.yizhan.cases.CaseEvent.AttachmentsOverdue;
import org.yizhan.cases.LetterEvent.RelayHeld;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.MessageId;
import org.yizhan.routing.AccusedSide;

/** Bytes that a message names: once they have come, what waited for them leaves; if they do not, an event says so. */
final class AttachmentRules {
    private AttachmentRules() {}

    static void arrived(Draft draft, Fact.AttachmentsArrived fact) {
        MessageId receiptId = fact.receiptId();
        CaseState state = draft.state();
        if (!state.attachments().awaitedBy(receiptId)) {
            return;
        }
        draft.happened(new AttachmentsComplete(receiptId, draft.at()));
        Optional<Mandate> mandate = state.mandate();
        if (state.stage() == Stage.AWAITING_ATTACHMENTS
                && mandate.isPresent()
                && mandate.get().source().equals(receiptId)) {
            release(draft, mandate.get());
        }
        Parties.release(draft, receiptId);
        for (RelayHeld relay : List.copyOf(state.letters().heldFor(receiptId))) {
            if (Participants.of(state).takesPart(state.heir(relay.recipient()))) {
                draft.relay(receiptId, relay.recipient(), relay.duties().toArray(Duty[]::new));
            }
        }
    }

    /** Meanwhile the organ may have turned out to be accused. */
    private static void release(Draft draft, Mandate mandate) {
        AccusedSide accused =
                AccusedSide.of(draft.world().directory(), draft.state().accused());
        Dispatch dispatch = Dispatch.again(mandate, accused);
        Step step = dispatch.mandate().isPresent() ? Step.ATTACHMENTS_ASSIGN : Step.ATTACHMENTS_TO_TRIAGE;
        Stage next = Transitions.next(draft.state().stage(), step).orElseThrow();
        draft.routed(dispatch.note());
        dispatch.follow(draft, next);
    }

    static void missing(Draft draft, Fact.AttachmentsMissing fact) {
        if (draft.state().attachments().awaitedBy(fact.receiptId())) {
            draft.happened(new AttachmentsOverdue(fact.receiptId(), fact.digests(), draft.at()));
        }
    }
}
