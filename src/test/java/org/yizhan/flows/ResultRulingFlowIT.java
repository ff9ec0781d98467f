package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 审核意见: 通过, or 退回重办 with reasons. */
@GatewayTest
class ResultRulingFlowIT {
    private final GatewayClient client;

    ResultRulingFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private CaseFlow awaitingCheck() {
        return CaseFlow.handlingAssignment(client)
                .says(ORGAN, "Opinion", Documents.opinion("explained"))
                .isRelayed(BUREAU, "Opinion")
                .is("awaitingCheck", ORGAN);
    }

    @Test
    void passedItWaitsForTheReportOfAnAssignment() {
        CaseFlow flow = awaitingCheck()
                .says(BUREAU, "ResultRuling", "<passed>true</passed>")
                .isRelayed(ORGAN, "ResultRuling")
                .is("awaitingReport", ORGAN);
        assertThat(flow.duty(BUREAU, BUREAU, "check")).isEqualTo("met");
        assertThat(flow.duty(BUREAU, ORGAN, "handling")).isEqualTo("met");
    }

    @Test
    void ofATransferToBeCheckedItConcludes() {
        String checked =
                Documents.transfer(CaseFlow.to(ORGAN), "<checkResult>true</checkResult>" + Documents.petition(""));
        CaseFlow.begins(client, checked)
                .finds(ORGAN, "Assignment")
                .says(ORGAN, "Notice", Documents.accepted())
                .says(ORGAN, "Opinion", Documents.opinion("explained"))
                .is("awaitingCheck", ORGAN)
                .says(BUREAU, "ResultRuling", "<passed>true</passed>")
                .is("concluded", ORGAN);
    }

    @Test
    void sentBackTheHandlingRunsOnWithItsDateAndTheReportMayGetANewOne() {
        CaseFlow flow = awaitingCheck();
        String due = flow.dutyLine(BUREAU, ORGAN, "handling").path("dueOn").asText();
        String newDue = Documents.today().plusDays(50).toString();
        flow.says(
                        BUREAU,
                        "ResultRuling",
                        "<passed>false</passed><reasons>事实不清</reasons><newDue>" + newDue + "</newDue>")
                .isRelayed(ORGAN, "ResultRuling")
                .is("handling", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "handling")).isEqualTo("owed");
        assertThat(flow.dutyLine(BUREAU, ORGAN, "handling").path("dueOn").asText())
                .isEqualTo(due);
        assertThat(flow.dutyLine(BUREAU, ORGAN, "report").path("dueOn").asText())
                .isEqualTo(newDue);
        flow.says(ORGAN, "Opinion", Documents.opinion("supported"))
                .isRelayed(BUREAU, "Opinion")
                .is("awaitingCheck", ORGAN);
    }

    @Test
    void saysWhyItSendsBackAndWhichResultItMeans() {
        String another = "<passed>true</passed><result>11111111-2222-4333-8444-555555555555</result>";
        awaitingCheck()
                .isRefused(BUREAU, "ResultRuling", "<passed>false</passed>", "C412")
                .isRefused(BUREAU, "ResultRuling", another, "C702");
        CaseFlow.concluded(client).isRefused(BUREAU, "ResultRuling", "<passed>true</passed>", "C110");
    }
}
