package org.yizhan.messages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Petition.Accused;

/** What is said about how a case is handled: by the petitioner's evaluation, by bureaus (Art. 40), and in answer to them. */
public sealed interface OversightContent extends Content {

    /** 满意, 基本满意, 不满意. */
    enum Rating {
        SATISFIED,
        BASICALLY_SATISFIED,
        DISSATISFIED
    }

    /**
     * Evaluation (评价): bureau and responsible unit are evaluated apart.
     *
     * @param bureau null: not evaluated
     * @param unit null: not evaluated
     */
    record Evaluation(LocalDate evaluatedOn, @Nullable Rating bureau, @Nullable Rating unit)
            implements OversightContent {
        @Override
        public MessageKind kind() {
            return MessageKind.EVALUATION;
        }
    }

    /**
     * Supervision (督办), Art. 40: an act of the bureau by a named officer.
     *
     * @param organ who is supervised
     * @param answerDue the notice's own date
     */
    record Supervision(OrganisationCode organ, LocalDate answerDue, String officer) implements OversightContent {
        @Override
        public MessageKind kind() {
            return MessageKind.SUPERVISION;
        }
    }

    /** SupervisionReply (督办答复), in writing. */
    record SupervisionReply(MessageId supervision, LocalDate answeredOn) implements OversightContent {
        @Override
        public MessageKind kind() {
            return MessageKind.SUPERVISION_REPLY;
        }
    }

    /** 改进工作, 完善政策, 追究责任. */
    enum RecommendationType {
        IMPROVE_WORK("改进工作"),
        IMPROVE_POLICY("完善政策"),
        ACCOUNTABILITY("追究责任");

        private final String chinese;

        RecommendationType(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * Recommendation (三项建议), Art. 40.
     *
     * @param cases those cited, beside the one it is sent about if it is sent about one
     * @param answerDue null: the usual limit
     */
    record Recommendation(
            RecommendationType type, OrganisationCode organ, List<CaseId> cases, @Nullable LocalDate answerDue)
            implements OversightContent {
        @Override
        public MessageKind kind() {
            return MessageKind.RECOMMENDATION;
        }
    }

    /** 采纳, 部分采纳, 不采纳. */
    enum Adoption {
        ADOPTED,
        PARTLY_ADOPTED,
        NOT_ADOPTED
    }

    /** RecommendationFeedback (建议反馈), in writing. */
    record RecommendationFeedback(MessageId recommendation, Adoption adoption, LocalDate answeredOn)
            implements OversightContent {
        @Override
        public MessageKind kind() {
            return MessageKind.RECOMMENDATION_FEEDBACK;
        }
    }

    /** CadreInformation (通报), Art. 30 ¶2: the personnel department is told of a cadre. */
    record CadreInformation(OrganisationCode department, Accused cadre) implements OversightContent {
        @Override
        public MessageKind kind() {
            return MessageKind.CADRE_INFORMATION;
        }
    }

    /**
     * LeaderAssignment (领导包案): who takes the case in charge.
     *
     * @param organ the leader's unit
     * @param dueOn the day by which it is to be solved, if one is set
     * @param cases those that the leader takes in charge, beside the one it is sent about if it is sent about one
     */
    record LeaderAssignment(
            String leader,
            @Nullable String title,
            @Nullable String contact,
            OrganisationCode organ,
            LocalDate since,
            @Nullable LocalDate dueOn,
            List<CaseId> cases)
            implements OversightContent {
        @Override
        public MessageKind kind() {
            return MessageKind.LEADER_ASSIGNMENT;
        }
    }

    /**
     * An item of a list.
     *
     * @param caseId null if the case is not on the exchange
     * @param organ whom the sender takes to be responsible
     */
    record BatchItem(
            @Nullable CaseId caseId,
            @Nullable String national,
            String title,
            String territory,
            OrganisationCode organ) {}

    /**
     * CaseBatch (积案交办清单): long-open cases, assigned from above with one date.
     *
     * @param batch the number of the list
     * @param source from where the list comes, in words
     */
    record CaseBatch(
            String batch,
            String source,
            LocalDate dueOn,
            @Nullable String leader,
            @Nullable String leaderTitle,
            List<BatchItem> items)
            implements OversightContent {
        @Override
        public MessageKind kind() {
            return MessageKind.CASE_BATCH;
        }
    }
}
