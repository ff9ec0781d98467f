package org.yizhan.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.OpinionSettled;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.cases.Transition.ResultGiven;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.Agreement;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.OpinionOutcome;

/**
 * Opinion (信访处理意见书), Art. 32: the organ's result after acceptance. What it supports has to be carried out, by the day it
 * promises or by what is usual.
 */
final class OpinionRules implements Rules {
    private final Incoming in;
    private final Opinion opinion;

    OpinionRules(Incoming in, Opinion opinion) {
        this.in = in;
        this.opinion = opinion;
    }

    @Override
    public void check() {
        checkContent();
        Results.checkNone(in);
    }

    /** What it says, whether it is the first or replaces another. */
    void checkContent() {
        need(Field.CLAIMS, opinion.claims());
        need(Field.FACTS, opinion.facts());
        need(Field.LEGAL_BASIS, opinion.legalBasis());
        DateChecks.afterDelivery(in, Field.ISSUED_ON, opinion.issuedOn());
        NoticeGiven notice = in.state().handling().notice();
        if (notice != null && notice.acceptedOn() != null) {
            DateChecks.inOrder(in, Field.ACCEPTED_ON, notice.acceptedOn(), Field.ISSUED_ON, opinion.issuedOn());
        }
        Agreement agreement = opinion.agreement();
        if (agreement != null) {
            DateChecks.inOrder(in, Field.AGREED_ON, agreement.agreedOn(), Field.ISSUED_ON, opinion.issuedOn());
        }
        LocalDate promised = opinion.executionPromisedOn();
        if (promised != null) {
            DateChecks.inOrder(in, Field.ISSUED_ON, opinion.issuedOn(), Field.EXECUTION_PROMISED_ON, promised);
        }
    }

    private void need(Field field, @Nullable String part) {
        if (part == null || part.isBlank()) {
            in.find(CaseRule.OPINION_INCOMPLETE, field);
        }
    }

    @Override
    public Step step() {
        Mandate mandate = Answering.mandate(in);
        if (mandate.endsAtDelivery()) {
            return Step.OPINION_OUT;
        }
        return mandate.checked() ? Step.OPINION_TO_CHECK : Step.OPINION_CONCLUDES;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new ResultGiven(
                MessageKind.OPINION, in.header().id(), opinion.outcome().name(), opinion.issuedOn(), next, in.at()));
        Answering.concluded(draft, in.sender(), opinion.issuedOn());
        settle(draft, in, opinion);
        startExecution(draft, in, opinion);
        Answering.tellResult(draft, in);
    }

    /** Arts 27, 33: puts an agreement and the tags on record. */
    static void settle(Draft draft, Incoming in, Opinion opinion) {
        if (opinion.agreement() != null || !opinion.settledBy().isEmpty()) {
            draft.happened(new OpinionSettled(in.header().id(), opinion.agreement(), opinion.settledBy(), in.at()));
        }
    }

    /** Art. 32 ¶2. */
    static void startExecution(Draft draft, Incoming in, Opinion opinion) {
        if (opinion.outcome() != OpinionOutcome.SUPPORTED) {
            return;
        }
        LocalDate promised = opinion.executionPromisedOn();
        int usual = in.world().practice().executionDays();
        draft.start(
                in.sender(),
                promised == null ? DutyKind.EXECUTION.limited(usual) : DutyKind.EXECUTION.dueOn(promised),
                opinion.issuedOn());
    }
}
