package org.yizhan.cases;

import org.yizhan.cases.UrgentEvent.Acknowledged;
import org.yizhan.messages.OrganContent.Acknowledgement;

/** Acknowledgement (收悉) of an urgent notice, by name and time; each organisation told acknowledges for itself. */
final class AcknowledgementRules implements Rules {
    private final Incoming in;
    private final Acknowledgement acknowledgement;

    AcknowledgementRules(Incoming in, Acknowledgement acknowledgement) {
        this.in = in;
        this.acknowledgement = acknowledgement;
    }

    @Override
    public void check() {
        if (in.state().urgent().told(acknowledgement.letter(), in.sender()).isEmpty()) {
            in.find(CaseRule.NOTHING_TO_ACKNOWLEDGE, Field.LETTER, acknowledgement.letter());
        }
        if (acknowledgement.acknowledgedAt().isAfter(in.at())) {
            in.find(CaseRule.DATE_AFTER_RECEIPT, Field.ACKNOWLEDGED_AT, acknowledgement.acknowledgedAt(), in.at());
        }
    }

    @Override
    public Step step() {
        return Step.ACKNOWLEDGED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new Acknowledged(
                acknowledgement.letter(),
                in.sender(),
                acknowledgement.by(),
                acknowledgement.acknowledgedAt(),
                in.at()));
        draft.happened(new Transition.UrgentNoticeAcknowledged(in.sender(), next, in.at()));
        draft.relay(in.receiptId(), draft.state().bureau());
    }
}
