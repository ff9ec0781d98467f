package org.yizhan.wire.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.BureauContent;
import org.yizhan.messages.BureauContent.Guidance;
import org.yizhan.messages.BureauContent.ReportUp;
import org.yizhan.messages.BureauContent.ReportUpType;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.Agreement;
import org.yizhan.messages.OrganContent.AgreementKind;
import org.yizhan.messages.OrganContent.Execution;
import org.yizhan.messages.OrganContent.ExecutionStatus;
import org.yizhan.messages.OrganContent.ExtensionRequest;
import org.yizhan.messages.OrganContent.Hearing;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.JudicialConfirmation;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.ToOrdinary;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Adoption;
import org.yizhan.messages.OversightContent.CadreInformation;
import org.yizhan.messages.OversightContent.Evaluation;
import org.yizhan.messages.OversightContent.LeaderAssignment;
import org.yizhan.messages.OversightContent.Rating;
import org.yizhan.messages.OversightContent.Recommendation;
import org.yizhan.messages.OversightContent.RecommendationFeedback;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.OversightContent.Supervision;
import org.yizhan.messages.OversightContent.SupervisionReply;
import org.yizhan.messages.ReviewContent;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** What is said beside the main line, read from the samples. */
class AsideMappingTests {

    private static Content content(String sample) {
        return Bound.sample(sample).content();
    }

    private static OrganisationCode code(String value) {
        return new OrganisationCode(value);
    }

    @Test
    void readsHowAnOrganProceeds() {
        assertThat(content("to-ordinary")).isEqualTo(new ToOrdinary(LocalDate.of(2026, 3, 16), "涉及两个责任单位，不适用简易办理。"));
        assertThat(content("extension-request")).isEqualTo(new ExtensionRequest(LocalDate.of(2026, 6, 20), "审计尚未完成。"));
        assertThat(content("hearing")).isEqualTo(new Hearing(HearingEvent.ENDED, LocalDate.of(2026, 4, 22)));
        assertThat(content("execution")).isEqualTo(new Execution(ExecutionStatus.DONE, LocalDate.of(2026, 5, 28)));
    }

    @Test
    void readsADecisionAndAGuidance() {
        assertThat(content("decision"))
                .isEqualTo(new BureauContent.Decision(
                        code("11990000MB0000002Q"),
                        LocalDate.of(2026, 4, 7),
                        code("11990000MB0000028D"),
                        LocalDate.of(2026, 5, 10),
                        null));
        assertThat(((BureauContent.Decision) content("decision-taken-over")).answers())
                .isEqualTo(MessageId.of("4d7b0f5e-53f0-4a0f-9f4e-2b7c1f0f6d11"));
        assertThat(content("report-up"))
                .isEqualTo(
                        new ReportUp(ReportUpType.FOR_DECISION, code("11990000MB0000003U"), "用工单位注册地在外省，需省级协调。", null));
        ReportUp unregistered = (ReportUp) content("report-up-new");
        assertThat(unregistered.type()).isEqualTo(ReportUpType.SUBMISSION);
        assertThat(unregistered.superior()).isEqualTo(code("11990000MB0000003U"));
        assertThat(Bound.sample("report-up-new").petition()).isEqualTo(unregistered.petition());
        assertThat(Bound.petitionOf(Bound.sample("report-up-new")).title()).isEqualTo("请求协调跨省水库移民后期扶持资金");
        Guidance guidance = (Guidance) content("guidance");
        assertThat(guidance.guidedTo()).isEqualTo("东驿市中级人民法院诉讼服务中心");
        assertThat(guidance.procedure()).isEqualTo("litigation");
        assertThat(Bound.sample("guidance").petition()).isEqualTo(guidance.petition());
    }

    @Test
    void readsAReviewFromTheRequestToTheRecheck() {
        ReviewContent.Request request = (ReviewContent.Request) content("review-request");
        assertThat(request.remedy()).isEqualTo(Remedy.REVIEW);
        assertThat(request.reviewed()).isEqualTo(MessageId.of("5a3024f1-4662-419b-b4a6-d781f4de5e10"));
        assertThat(request.servedOn()).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(((ReviewContent.Request) content("recheck-request")).remedy())
                .isEqualTo(Remedy.RECHECK);
        assertThat(((ReviewContent.Decision) content("review-decision")).accepted())
                .isTrue();
        assertThat(((ReviewContent.Decision) content("review-decision-refused")).ground())
                .isNotNull();
        assertThat(content("review-opinion"))
                .isEqualTo(
                        new ReviewContent.Opinion(Remedy.REVIEW, Outcome.UPHELD, LocalDate.of(2026, 6, 24), null, 0));
        assertThat(content("recheck-opinion"))
                .isEqualTo(new ReviewContent.Opinion(
                        Remedy.RECHECK, Outcome.REVOKED, LocalDate.of(2026, 7, 31), LocalDate.of(2026, 9, 30), 2));
    }

    @Test
    void readsSupervisionAndRecommendationWithTheirAnswers() {
        OrganisationCode organ = code("11990100MB0000026C");
        assertThat(content("supervision")).isEqualTo(new Supervision(organ, LocalDate.of(2026, 6, 5), "潘立新"));
        assertThat(content("supervision-reply"))
                .isEqualTo(new SupervisionReply(
                        MessageId.of("c40fa2f8-49ba-4237-91da-9c497ec06c62"), LocalDate.of(2026, 6, 3)));
        assertThat(content("recommendation"))
                .isEqualTo(new Recommendation(
                        RecommendationType.IMPROVE_WORK,
                        organ,
                        List.of(new CaseId("YZ202603-JE63KKZBG1ND")),
                        LocalDate.of(2026, 7, 10)));
        assertThat(content("recommendation-feedback"))
                .isEqualTo(new RecommendationFeedback(
                        MessageId.of("447271cc-4a4e-4cfc-9752-1479fef3c9c5"),
                        Adoption.ADOPTED,
                        LocalDate.of(2026, 7, 6)));
    }

    @Test
    void readsEvaluationLeaderCadreAndAgreement() {
        assertThat(content("evaluation"))
                .isEqualTo(new Evaluation(LocalDate.of(2026, 6, 11), Rating.SATISFIED, Rating.BASICALLY_SATISFIED));
        assertThat(content("leader-assignment"))
                .isEqualTo(new LeaderAssignment(
                        "吴示己",
                        "副市长",
                        "0990-5550001",
                        code("11990100MB0000002X"),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 6, 30),
                        List.of(new CaseId("YZ202603-JE63KKZBG1ND"))));
        CadreInformation information = (CadreInformation) content("cadre-information");
        assertThat(information.cadre().name()).isEqualTo("祝某某");
        assertThat(((Opinion) content("opinion-mediated")).agreement())
                .isEqualTo(
                        new Agreement(AgreementKind.MEDIATION, LocalDate.of(2026, 4, 28), JudicialConfirmation.NONE));
    }
}
