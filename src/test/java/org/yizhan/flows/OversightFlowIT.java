package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** 督办, 三项建议, 通报, 领导包案 (Arts 30, 40), 评价 and 司法确认 (Art. 33): what goes on beside the handling. */
@GatewayTest
class OversightFlowIT {
    /** 南驿市委组织部. */
    private static final OrganisationCode PERSONNEL = new OrganisationCode("11990200MB0000007J");

    private final GatewayClient client;

    OversightFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String supervision(OrganisationCode organ) {
        return """
                <organ>%s</organ><ground>delay</ground><means>letter</means><demands>限期报告</demands>\
                <answerDue>%s</answerDue><officer><name>潘科长</name></officer>"""
                .formatted(organ, Documents.today().plusDays(9));
    }

    private static String answer(String element, String message, String more) {
        return "<%1$s>%2$s</%1$s>%4$s<answeredOn>%3$s</answeredOn><text>已整改</text>"
                .formatted(element, message, Documents.today(), more);
    }

    @Test
    void aSupervisionAndARecommendationAreAnsweredInWriting() {
        CaseFlow flow = CaseFlow.handling(client)
                .says(BUREAU, "Supervision", supervision(ORGAN))
                .isRelayed(ORGAN, "Supervision");
        assertThat(flow.dutyLine(BUREAU, ORGAN, "supervision").path("dueOn").asText())
                .isEqualTo(Documents.today().plusDays(9).toString());
        flow.says(ORGAN, "SupervisionReply", answer("supervision", flow.message(), ""))
                .isRelayed(BUREAU, "SupervisionReply")
                .says(BUREAU, "Recommendation", "<type>improveWork</type><organ>" + ORGAN + "</organ><text>建议公示</text>")
                .isRelayed(ORGAN, "Recommendation");
        flow.says(
                        ORGAN,
                        "RecommendationFeedback",
                        answer("recommendation", flow.message(), "<adoption>adopted</adoption>"))
                .isRelayed(BUREAU, "RecommendationFeedback")
                .is("handling", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "supervision")).isEqualTo("met");
        assertThat(flow.duty(BUREAU, ORGAN, "recommendation")).isEqualTo("met");
    }

    @Test
    void aLeaderTakesChargeAndOnlyThePersonnelDepartmentHearsOfACadre() {
        CaseFlow flow = CaseFlow.handling(client)
                .says(
                        BUREAU,
                        "LeaderAssignment",
                        "<leader><name>吴示己</name><title>副市长</title></leader><organ>%s</organ><since>%s</since>"
                                .formatted(PERSONNEL, Documents.today()))
                .isRelayed(PERSONNEL, "LeaderAssignment")
                .isRelayed(ORGAN, "LeaderAssignment")
                .says(
                        BUREAU,
                        "CadreInformation",
                        "<department>%s</department><cadre><name>某科长</name></cadre><text>通报</text>"
                                .formatted(PERSONNEL))
                .isRelayed(PERSONNEL, "CadreInformation");
        assertThat(flow.seen(BUREAU).toString()).contains("CadreInformation", "CadreInformed");
        assertThat(flow.seen(ORGAN).toString()).doesNotContain("CadreInform");
    }

    @Test
    void anAgreementIsConfirmedAndTheCaseEvaluated() {
        String agreement =
                "<agreement><kind>mediation</kind><agreedOn>%s</agreedOn></agreement>".formatted(Documents.today());
        CaseFlow flow = CaseFlow.handling(client)
                .says(ORGAN, "Opinion", Documents.opinion("explained") + agreement)
                .isRelayed(BUREAU, "Opinion");
        flow.says(ORGAN, "ServiceRecord", Documents.served(flow.message()))
                .isRefused(ORGAN, "Progress", "<summary>仍在沟通</summary>", "C710")
                .says(ORGAN, "Progress", "<summary>法院已受理</summary><confirmation>applied</confirmation>")
                .isRelayed(BUREAU, "Progress");
        flow.says(
                        BUREAU,
                        "Evaluation",
                        "<evaluatedOn>%s</evaluatedOn><unit><rating>satisfied</rating></unit>"
                                .formatted(Documents.today()))
                .isRelayed(ORGAN, "Evaluation");
        assertThat(flow.duty(BUREAU, ORGAN, "evaluation")).isEqualTo("met");
        assertThat(flow.duty(BUREAU, BUREAU, "evaluation")).isEqualTo("owed");
    }
}
