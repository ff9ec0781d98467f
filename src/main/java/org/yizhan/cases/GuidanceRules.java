package org.yizhan.cases;

import java.util.Optional;
import org.yizhan.cases.CaseEvent.CaseOpened;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.cases.Mandate.Order;
import org.yizhan.cases.ProcedureEvent.VisitorGuided;
import org.yizhan.messages.BureauContent.Guidance;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Form;
import org.yizhan.routing.Router;

/**
 * Guidance (引导记录), Art. 22: who comes in person with a matter of litigation is told the law and guided to the organ. It is
 * registered and not transferred: its case is over at once, and nothing is owed. Letters and online matters go to 政法.
 */
final class GuidanceRules implements Rules {
    private static final Order NONE = new Order(TransferMode.TRANSFER, null, false, false);

    private final Incoming in;
    private final Guidance guidance;
    private Optional<RepeatSuspected> suspicion = Optional.empty();

    GuidanceRules(Incoming in, Guidance guidance) {
        this.in = in;
        this.guidance = guidance;
    }

    @Override
    public void check() {
        Petition petition = guidance.petition();
        PetitionChecks.check(in, petition);
        if (petition.form() != Form.VISIT) {
            in.find(AsideRule.GUIDANCE_WITHOUT_VISIT, Field.FORM);
        }
        if (!Router.isLitigation(petition, in.world().routing().classes())) {
            in.find(AsideRule.GUIDANCE_WITHOUT_LITIGATION, Field.PETITION);
        }
        DateChecks.notAfterReceipt(in, Field.GUIDED_ON, guidance.guidedOn());
        DateChecks.inOrder(in, Field.RECEIVED_ON, petition.receivedOn(), Field.GUIDED_ON, guidance.guidedOn());
        if (!in.refused()) {
            suspicion = RepeatMark.warn(in, petition, Optional.empty());
        }
    }

    @Override
    public Step step() {
        return Step.GUIDED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Petition petition = guidance.petition();
        OrganisationCode bureau = Following.follower(in, in.accusedSide(petition));
        boolean test = in.header().test();
        draft.happened(new CaseOpened(bureau, NONE, petition.withoutPersons(), in.receiptId(), test, in.at()));
        suspicion.ifPresent(draft::happened);
        draft.happened(
                new VisitorGuided(guidance.guidedOn(), guidance.guidedTo(), guidance.procedure(), next, in.at()));
        if (!bureau.equals(in.sender())) {
            draft.relay(in.receiptId(), bureau);
        }
    }
}
