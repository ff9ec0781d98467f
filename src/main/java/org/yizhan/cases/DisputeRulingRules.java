package org.yizhan.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.DisputeEnded;
import org.yizhan.cases.Dispatch.Choice;
import org.yizhan.cases.Dispatch.Load;
import org.yizhan.messages.BureauContent.DisputeRuling;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;

/**
 * DisputeRuling (协调处理意见), Art. 24: the superior of those who disagree says who leads and who assists. Nothing else ends
 * the dispute, and nobody objects to it.
 */
final class DisputeRulingRules implements Rules {
    private static final Choice SETTLED =
            new Choice("dispute-ruling", "经共同上级或联席会议协调明确", "settled by the common superior or the joint conference");

    private final Incoming in;
    private final DisputeRuling ruling;
    private @Nullable Dispatch dispatch;

    DisputeRulingRules(Incoming in, DisputeRuling ruling) {
        this.in = in;
        this.ruling = ruling;
    }

    @Override
    public void check() {
        if (ruling.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        DateChecks.notAfterReceipt(in, Field.RULED_ON, ruling.ruledOn());
        checkOrgan(Field.LEAD, 0, ruling.lead());
        List<OrganisationCode> assisting = ruling.assisting();
        for (int i = 0; i < assisting.size(); i++) {
            checkOrgan(Field.ASSISTING, i + 1, assisting.get(i));
            if (assisting.get(i).equals(ruling.lead())) {
                in.findAt(i + 1, CaseRule.ALREADY_TAKES_PART, Field.ASSISTING, ruling.lead());
            }
        }
    }

    private void checkOrgan(Field field, int index, OrganisationCode organ) {
        CodeChecks.knownAt(in, index, field, organ);
        AccusedSide side = in.accusedSide(in.state().petition());
        if (side.includes(organ)) {
            in.findAt(index, CaseRule.ADDRESSEE_IS_ACCUSED, field, organ);
        }
    }

    @Override
    public Step step() {
        Mandate now = Answering.mandate(in);
        if (!stays()) {
            return dispatch().step(Step.DISPUTE_ASSIGNED, Step.DISPUTE_HELD, Step.DISPUTE_HELD);
        }
        return now.endsAtDelivery() ? Step.DISPUTE_STAYS_OUT : Step.DISPUTE_STAYS;
    }

    private boolean stays() {
        OrganisationCode current =
                in.world().directory().current(ruling.lead(), in.today()).get(0).code();
        return Answering.mandate(in).organ().equals(current);
    }

    @Override
    public void follow(Draft draft, Stage next) {
        OrganisationCode last = Answering.mandate(in).organ();
        boolean stays = stays();
        draft.relay(in.receiptId(), draft.state().bureau());
        draft.relay(in.receiptId(), last);
        if (stays) {
            draft.happened(new DisputeEnded(last, in.at()));
            draft.happened(new Transition.DisputeSettled(last, next, in.at()));
        } else {
            Dispatch onward = dispatch();
            draft.stopAll(last);
            draft.happened(new DisputeEnded(ruling.lead(), in.at()));
            onward.explain(draft);
            onward.follow(draft, next);
        }
        ruling.assisting().forEach(organ -> assist(draft, organ, next));
    }

    private void assist(Draft draft, OrganisationCode organ, Stage next) {
        if (draft.state().partyLog().find(organ).filter(Party::assists).isPresent()) {
            return;
        }
        draft.happened(
                new Transition.PartyAdded(organ, Role.ASSIST, draft.state().petitionSource(), false, next, in.at()));
        Party party = draft.state().partyLog().find(organ).orElseThrow();
        Parties.tell(draft, organ, Parties.duties(draft, party));
    }

    private Dispatch dispatch() {
        if (dispatch == null) {
            CaseState state = in.state();
            boolean waits = state.attachments().awaitedBy(state.petitionSource());
            Load load = new Load(state.order(), state.petition(), state.petitionSource(), waits);
            dispatch = Dispatch.to(ruling.lead(), SETTLED, load, in.world(), in.today());
        }
        return dispatch;
    }
}
