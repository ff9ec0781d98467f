package org.yizhan.cases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.OversightEvent.EvaluationGiven;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.cases.OversightEvent.RecommendationAnswered;
import org.yizhan.cases.OversightEvent.RecommendationMade;
import org.yizhan.cases.OversightEvent.SupervisionAnswered;
import org.yizhan.cases.OversightEvent.SupervisionIssued;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** How the case is looked after: who was supervised, recommended to, put in charge, and how it was evaluated. */
final class OversightLog {
    private final Map<MessageId, OrganisationCode> asked = new LinkedHashMap<>();
    private final Set<MessageId> answered = new LinkedHashSet<>();
    private @Nullable EvaluationGiven bureauEvaluation;
    private @Nullable EvaluationGiven unitEvaluation;
    private @Nullable LeaderAssigned leader;

    void apply(Transition event) {
        if (event instanceof SupervisionIssued issued) {
            asked.put(issued.messageId(), issued.organ());
        } else if (event instanceof RecommendationMade made) {
            asked.put(made.messageId(), made.organ());
        } else if (event instanceof SupervisionAnswered answer) {
            answered.add(answer.supervision());
        } else if (event instanceof RecommendationAnswered answer) {
            answered.add(answer.recommendation());
        } else if (event instanceof LeaderAssigned assigned) {
            leader = assigned;
        } else if (event instanceof EvaluationGiven given) {
            bureauEvaluation = given.bureau() == null ? bureauEvaluation : given;
            unitEvaluation = given.unit() == null ? unitEvaluation : given;
        } else if (event.stage() == Stage.HANDLING || event.stage() == Stage.ASSIGNED) {
            bureauEvaluation = null;
            unitEvaluation = null;
        }
    }

    void succeed(OrganisationCode from, OrganisationCode to) {
        asked.replaceAll((message, organ) -> organ.equals(from) ? to : organ);
    }

    /** True if that supervision or recommendation went to {@code organ}. */
    boolean wasAsked(MessageId message, OrganisationCode organ) {
        return organ.equals(asked.get(message));
    }

    boolean isAnswered(MessageId message) {
        return answered.contains(message);
    }

    boolean bureauEvaluated() {
        return bureauEvaluation != null;
    }

    boolean unitEvaluated() {
        return unitEvaluation != null;
    }

    /** The evaluation of the bureau that holds for the present result. */
    Optional<EvaluationGiven> bureauEvaluation() {
        return Optional.ofNullable(bureauEvaluation);
    }

    Optional<EvaluationGiven> unitEvaluation() {
        return Optional.ofNullable(unitEvaluation);
    }

    Optional<LeaderAssigned> leader() {
        return Optional.ofNullable(leader);
    }
}
