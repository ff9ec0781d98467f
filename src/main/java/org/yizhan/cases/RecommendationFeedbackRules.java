package org.yizhan.cases;

import org.yizhan.cases.OversightEvent.RecommendationAnswered;
import org.yizhan.messages.OversightContent.RecommendationFeedback;

/** RecommendationFeedback (建议反馈): adopted, in part, or not; by whom it was addressed to, in writing, once. */
final class RecommendationFeedbackRules implements Rules {
    private final Incoming in;
    private final RecommendationFeedback feedback;

    RecommendationFeedbackRules(Incoming in, RecommendationFeedback feedback) {
        this.in = in;
        this.feedback = feedback;
    }

    @Override
    public void check() {
        Aside.checkAnswer(in, Field.RECOMMENDATION, feedback.recommendation());
        Aside.checkDate(in, feedback.recommendation(), feedback.answeredOn());
    }

    @Override
    public Step step() {
        return in.state().isMatter() ? Step.RECOMMENDATION_CLOSES : Step.RECOMMENDATION_ANSWERED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new RecommendationAnswered(
                feedback.recommendation(), feedback.adoption(), feedback.answeredOn(), next, in.at()));
        Aside.answered(draft, in, feedback.recommendation(), DutyKind.RECOMMENDATION, feedback.answeredOn());
        Answering.tellBureau(draft, in);
    }
}
