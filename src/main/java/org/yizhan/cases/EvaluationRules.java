package org.yizhan.cases;

import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.OversightEvent.EvaluationGiven;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Evaluation;

/**
 * Evaluation (评价): bureau and unit apart, each once for a result. The petitioner's time runs from service; a later one is
 * on record as well.
 */
final class EvaluationRules implements Rules {
    private final Incoming in;
    private final Evaluation evaluation;

    EvaluationRules(Incoming in, Evaluation evaluation) {
        this.in = in;
        this.evaluation = evaluation;
    }

    @Override
    public void check() {
        if (evaluation.bureau() == null && evaluation.unit() == null) {
            in.find(AsideRule.EVALUATION_EMPTY, Field.MESSAGE);
        }
        if (evaluation.bureau() != null && in.state().oversight().bureauEvaluated()) {
            in.find(AsideRule.EVALUATED_ALREADY, Field.BUREAU_RATING);
        }
        if (evaluation.unit() != null && in.state().oversight().unitEvaluated()) {
            in.find(AsideRule.EVALUATED_ALREADY, Field.UNIT_RATING);
        }
        DateChecks.notAfterReceipt(in, Field.EVALUATED_ON, evaluation.evaluatedOn());
        HandlingLog.Result result = in.state().handling().result();
        if (result != null) {
            DateChecks.inOrder(in, Field.RESULT, result.datedOn(), Field.EVALUATED_ON, evaluation.evaluatedOn());
        }
    }

    @Override
    public Step step() {
        return Step.EVALUATED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(
                new EvaluationGiven(evaluation.evaluatedOn(), evaluation.bureau(), evaluation.unit(), next, in.at()));
        OrganisationCode organ = Answering.mandate(in).organ();
        if (evaluation.bureau() != null) {
            draft.end(in.state().bureau(), DutyKind.EVALUATION, Ending.MET, evaluation.evaluatedOn());
        }
        if (evaluation.unit() != null) {
            draft.end(organ, DutyKind.EVALUATION, Ending.MET, evaluation.evaluatedOn());
        }
        Telling.tellOrgan(draft, in);
    }
}
