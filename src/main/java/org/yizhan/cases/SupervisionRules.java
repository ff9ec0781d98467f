package org.yizhan.cases;

import java.util.HashSet;
import java.util.Set;
import org.yizhan.cases.OversightEvent.SupervisionIssued;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Supervision;

/**
 * Supervision (督办), Art. 40: the bureau's own act by a named officer, never the gateway's. The notice sets its date; the
 * organ owes a written answer from its delivery.
 */
final class SupervisionRules implements Rules {
    private final Incoming in;
    private final Supervision supervision;

    SupervisionRules(Incoming in, Supervision supervision) {
        this.in = in;
        this.supervision = supervision;
    }

    @Override
    public void check() {
        OrganisationCode organ = supervision.organ();
        if (supervision.officer().isBlank()) {
            in.find(AsideRule.OFFICER_MISSING, Field.OFFICER);
        }
        if (supervision.answerDue().isBefore(in.today())) {
            in.find(CaseRule.REPORT_DUE_PAST, Field.ANSWER_DUE, supervision.answerDue(), in.today());
        }
        CodeChecks.known(in, Field.ORGAN, organ);
        if (Aside.isAccused(in, organ)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.ORGAN, organ);
        } else if (!takingPart().contains(organ)) {
            in.find(AsideRule.SUPERVISED_TAKES_NO_PART, Field.ORGAN, organ);
        }
    }

    private Set<OrganisationCode> takingPart() {
        CaseState state = in.state();
        Set<OrganisationCode> all = new HashSet<>(state.aside().reviewers());
        state.mandate().map(Mandate::organ).ifPresent(all::add);
        state.parties().forEach(party -> all.add(party.organ()));
        return all;
    }

    @Override
    public Step step() {
        return Step.SUPERVISED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new SupervisionIssued(
                in.header().id(), supervision.organ(), supervision.officer(), supervision.answerDue(), next, in.at()));
        draft.relay(in.receiptId(), supervision.organ(), DutyKind.SUPERVISION.dueOn(supervision.answerDue()));
    }
}
