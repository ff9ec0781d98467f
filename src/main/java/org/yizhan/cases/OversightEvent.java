package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Adoption;
import org.yizhan.messages.OversightContent.Rating;
import org.yizhan.messages.OversightContent.RecommendationType;

/** What happens about how a case is handled. */
public sealed interface OversightEvent extends Transition.Beside {

    /** The petitioner evaluated bureau and unit, or one of them (评价). */
    record EvaluationGiven(
            LocalDate evaluatedOn, @Nullable Rating bureau, @Nullable Rating unit, Stage stage, Instant at)
            implements OversightEvent {}

    /** The bureau supervises an organ (督办), Art. 40. */
    record SupervisionIssued(
            MessageId messageId, OrganisationCode organ, String officer, LocalDate answerDue, Stage stage, Instant at)
            implements OversightEvent {}

    record SupervisionAnswered(MessageId supervision, LocalDate answeredOn, Stage stage, Instant at)
            implements OversightEvent {}

    /**
     * The bureau recommends something (三项建议), Art. 40.
     *
     * @param cases others cited
     */
    record RecommendationMade(
            MessageId messageId,
            RecommendationType type,
            OrganisationCode organ,
            List<CaseId> cases,
            Stage stage,
            Instant at)
            implements OversightEvent {}

    record RecommendationAnswered(
            MessageId recommendation, Adoption adoption, LocalDate answeredOn, Stage stage, Instant at)
            implements OversightEvent {}

    /**
     * A list of long-open cases was assigned (积案交办清单).
     *
     * @param cases those on it that are open here
     */
    record BatchOpened(MessageId messageId, String batch, LocalDate dueOn, List<CaseId> cases, Stage stage, Instant at)
            implements OversightEvent {}

    /** A case on the list is settled (化解) now, or no longer. */
    record BatchMoved(CaseId listed, boolean solved, Stage stage, Instant at) implements OversightEvent {}

    /** The personnel department was told of a cadre (Art. 30 ¶2). */
    record CadreInformed(OrganisationCode department, Stage stage, Instant at) implements OversightEvent {}

    /**
     * A leader takes the case in charge (领导包案); the latest holds.
     *
     * @param contact how to reach the leader
     * @param dueOn the day by which it is to be solved, if one is set
     */
    record LeaderAssigned(
            String leader,
            @Nullable String title,
            @Nullable String contact,
            OrganisationCode organ,
            LocalDate since,
            @Nullable LocalDate dueOn,
            Stage stage,
            Instant at)
            implements OversightEvent {}
}
