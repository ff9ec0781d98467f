package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.date;
import static org.yizhan.wire.mapping.Values.optionalDate;
import static org.yizhan.wire.mapping.Values.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent;
import org.yizhan.messages.OversightContent.Adoption;
import org.yizhan.messages.OversightContent.BatchItem;
import org.yizhan.messages.OversightContent.CadreInformation;
import org.yizhan.messages.OversightContent.CaseBatch;
import org.yizhan.messages.OversightContent.Evaluation;
import org.yizhan.messages.OversightContent.LeaderAssignment;
import org.yizhan.messages.OversightContent.Rating;
import org.yizhan.messages.OversightContent.Recommendation;
import org.yizhan.messages.OversightContent.RecommendationFeedback;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.OversightContent.Supervision;
import org.yizhan.messages.OversightContent.SupervisionReply;
import org.yizhan.wire.generated.AssessmentXml;
import org.yizhan.wire.generated.BatchItemXml;
import org.yizhan.wire.generated.CadreInformationXml;
import org.yizhan.wire.generated.CaseBatchXml;
import org.yizhan.wire.generated.CaseNumbersXml;
import org.yizhan.wire.generated.EvaluationXml;
import org.yizhan.wire.generated.LeaderAssignmentXml;
import org.yizhan.wire.generated.MessageXml;
import org.yizhan.wire.generated.RecommendationFeedbackXml;
import org.yizhan.wire.generated.RecommendationXml;
import org.yizhan.wire.generated.SupervisionReplyXml;
import org.yizhan.wire.generated.SupervisionXml;

/** What is said about how a case is handled. */
final class OversightMapping {
    private OversightMapping() {}

    /** Null: not of these kinds. */
    static @Nullable OversightContent content(MessageXml root) {
        if (root instanceof EvaluationXml evaluation) {
            return new Evaluation(
                    date(evaluation.getEvaluatedOn()), rating(evaluation.getBureau()), rating(evaluation.getUnit()));
        }
        if (root instanceof SupervisionXml supervision) {
            return new Supervision(
                    new OrganisationCode(supervision.getOrgan()),
                    date(supervision.getAnswerDue()),
                    supervision.getOfficer().getName());
        }
        if (root instanceof SupervisionReplyXml reply) {
            return new SupervisionReply(MessageId.of(reply.getSupervision()), date(reply.getAnsweredOn()));
        }
        if (root instanceof CadreInformationXml information) {
            return new CadreInformation(
                    new OrganisationCode(information.getDepartment()), PetitionMapping.accused(information.getCadre()));
        }
        if (root instanceof CaseBatchXml batch) {
            return batch(batch);
        }
        return root instanceof LeaderAssignmentXml leader ? leader(leader) : recommendation(root);
    }

    private static @Nullable OversightContent recommendation(MessageXml root) {
        if (root instanceof RecommendationXml recommendation) {
            return new Recommendation(
                    twin(RecommendationType.class, recommendation.getType()),
                    new OrganisationCode(recommendation.getOrgan()),
                    cases(recommendation.getCases()),
                    optionalDate(recommendation.getAnswerDue()));
        }
        if (root instanceof RecommendationFeedbackXml feedback) {
            return new RecommendationFeedback(
                    MessageId.of(feedback.getRecommendation()),
                    twin(Adoption.class, feedback.getAdoption()),
                    date(feedback.getAnsweredOn()));
        }
        return null;
    }

    private static CaseBatch batch(CaseBatchXml batch) {
        return new CaseBatch(
                batch.getBatch(),
                batch.getSource(),
                date(batch.getDueOn()),
                batch.getLeader() == null ? null : batch.getLeader().getName(),
                batch.getLeader() == null ? null : batch.getLeader().getTitle(),
                batch.getItem().stream().map(OversightMapping::item).toList());
    }

    private static BatchItem item(BatchItemXml item) {
        return new BatchItem(
                item.getCaseId() == null ? null : new CaseId(item.getCaseId()),
                item.getNational(),
                item.getTitle(),
                item.getTerritory(),
                new OrganisationCode(item.getOrgan()));
    }

    private static LeaderAssignment leader(LeaderAssignmentXml assignment) {
        return new LeaderAssignment(
                assignment.getLeader().getName(),
                assignment.getLeader().getTitle(),
                assignment.getLeader().getTelephone(),
                new OrganisationCode(assignment.getOrgan()),
                date(assignment.getSince()),
                optionalDate(assignment.getDueOn()),
                cases(assignment.getCases()));
    }

    private static @Nullable Rating rating(@Nullable AssessmentXml assessment) {
        return assessment == null ? null : twin(Rating.class, assessment.getRating());
    }

    private static List<CaseId> cases(@Nullable CaseNumbersXml cases) {
        return cases == null
                ? List.of()
                : cases.getCaseId().stream().map(CaseId::new).toList();
    }
}
