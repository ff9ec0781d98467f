package org.yizhan.cases;

import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.OrganContent.HandlingInput;
import org.yizhan.messages.OrganisationCode;

/** HandlingInput (协办意见): an assisting organ contributes to what the lead decides; the lead alone answers the petitioner. */
final class HandlingInputRules implements Rules {
    private final Incoming in;
    private final HandlingInput input;

    HandlingInputRules(Incoming in, HandlingInput input) {
        this.in = in;
        this.input = input;
    }

    @Override
    public void check() {
        OrganisationCode lead = in.state().responsible();
        if (!input.lead().equals(lead)) {
            in.find(CaseRule.LEAD_IS_ANOTHER, Field.LEAD, input.lead(), lead);
        }
    }

    @Override
    public Step step() {
        return Step.INPUT;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new Transition.InputGiven(in.sender(), in.header().id(), next, in.at()));
        draft.end(in.sender(), DutyKind.INPUT, Ending.MET, null);
        draft.end(in.sender(), DutyKind.OBJECTION, Ending.STOPPED, null);
        Answering.tellBureau(draft, in);
        Telling.tellOrgan(draft, in);
    }
}
