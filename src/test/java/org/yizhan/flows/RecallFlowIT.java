package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 撤回转送: the bureau's own error. */
@GatewayTest
class RecallFlowIT {
    private final GatewayClient client;

    RecallFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void theOrganIsToldItsClocksStopAndItTakesNoFurtherPart() {
        CaseFlow flow = CaseFlow.delivered(client)
                .says(BUREAU, "Recall", Documents.reasons("转送单位选错"))
                .isRelayed(ORGAN, "Recall")
                .is("recalled", BUREAU);
        assertThat(flow.duty(BUREAU, ORGAN, "notice")).isEqualTo("stopped");
        assertThat(flow.duty(BUREAU, ORGAN, "objection")).isEqualTo("stopped");
        flow.isRefused(ORGAN, "Notice", Documents.accepted(), "C107");
    }

    @Test
    void theCaseMayBeTransferredAnewUnderTheSameNumber() {
        CaseFlow flow = CaseFlow.delivered(client);
        String caseId = flow.caseId();
        flow.says(BUREAU, "Recall", Documents.reasons("转送单位选错"))
                .says(BUREAU, "Transfer", Documents.transfer(CaseFlow.to(ANOTHER), Documents.petition("")))
                .finds(ANOTHER, "Assignment")
                .is("delivered", ANOTHER);
        assertThat(flow.caseId()).isEqualTo(caseId);
        assertThat(flow.duty(ANOTHER, ANOTHER, "notice")).isEqualTo("owed");
    }

    @Test
    void saysWhyAndComesBeforeTheResult() {
        CaseFlow.delivered(client).isRefused(BUREAU, "Recall", Documents.reasons("　"), "C412");
        CaseFlow.concluded(client)
                .isRefused(BUREAU, "Recall", Documents.reasons("转送单位选错"), "C110")
                .isRefused(ORGAN, "Recall", Documents.reasons("转送单位选错"), "C106");
    }
}
