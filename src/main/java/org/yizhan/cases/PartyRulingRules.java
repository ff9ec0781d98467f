package org.yizhan.cases;

import java.util.List;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.PartyEvent.Leaving;
import org.yizhan.messages.BureauContent.ObjectionRuling;

/** ObjectionRuling (异议核实意见) on what an organ asked to assist objected: agreed, it leaves; the lead is told and goes on. */
final class PartyRulingRules implements Rules {
    private final Incoming in;
    private final ObjectionRuling ruling;

    PartyRulingRules(Incoming in, ObjectionRuling ruling) {
        this.in = in;
        this.ruling = ruling;
    }

    /** True if it is not the lead's objection that is ruled on. */
    static boolean isMeant(Incoming in, ObjectionRuling ruling) {
        boolean named = ruling.objection() != null
                && !in.state().partyLog().objecting(ruling.objection()).isEmpty();
        return named || in.state().stage() != Stage.OBJECTED;
    }

    @Override
    public void check() {
        if (ruling.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        List<Party> objecting = in.state().partyLog().objecting(ruling.objection());
        if (objecting.size() != 1) {
            in.find(CaseRule.RULING_ON_WHICH, Field.OBJECTION, objecting.size());
        }
        if (ruling.reassignTo() != null) {
            in.find(CaseRule.PARTY_NOT_REASSIGNED, Field.REASSIGN_TO);
        }
    }

    @Override
    public Step step() {
        return Step.PARTY_RULED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Party objector = in.state().partyLog().objecting(ruling.objection()).get(0);
        draft.end(in.state().bureau(), DutyKind.ASSIST_RULING, Ending.MET, null);
        draft.relay(in.receiptId(), objector.organ());
        draft.happened(new Transition.PartyObjectionRuled(objector.organ(), ruling.agreed(), next, in.at()));
        if (ruling.agreed()) {
            draft.state().partyLog().find(objector.organ()).ifPresent(party -> {
                Parties.dismiss(draft, party, Leaving.OBJECTION_AGREED);
            });
        }
    }
}
