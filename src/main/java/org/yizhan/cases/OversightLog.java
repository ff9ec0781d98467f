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
    private boolean bureauEvaluated;
    private boolean unitEvaluated;
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
            bureauEvaluated |= given.bureau() != null;
            unitEvaluated |= given.unit() != null;
        } else if (event.stage() == Stage.HANDLING || event.stage() == Stage.ASSIGNED) {
            bureauEvaluated = false;
            unitEvaluated = false;
        }
    }

    /** True if that supervision or recommendation went to {@code organ}. */
    boolean wasAsked(MessageId message, OrganisationCode organ) {
        return organ.equals(asked.get(message));
    }

    boolean isAnswered(MessageId message) {
        return answered.contains(message);
    }

    boolean bureauEvaluated() {
        return bureauEvaluated;
    }

    boolean unitEvaluated() {
        return unitEvaluated;
    }

    Optional<LeaderAssigned> leader() {
        return Optional.ofNullable(leader);
    }
}
