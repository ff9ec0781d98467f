package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 进展, with partial results (阶段性). */
@GatewayTest
class ProgressFlowIT {
    private final GatewayClient client;

    ProgressFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void theBureauIsToldAndNothingMoves() {
        CaseFlow flow = CaseFlow.handling(client)
                .says(ORGAN, "Progress", "<summary>已现场查看</summary>")
                .isRelayed(BUREAU, "Progress")
                .says(ORGAN, "Progress", "<summary>已更换灯具</summary>")
                .isRelayed(BUREAU, "Progress")
                .is("handling", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "handling")).isEqualTo("owed");
    }

    @Test
    void thereIsNoneAfterTheResult() {
        CaseFlow.concluded(client).isRefused(ORGAN, "Progress", "<summary>已回访</summary>", "C710");
    }

    @Test
    void nobodyButTheOrganReportsIt() {
        CaseFlow.handling(client)
                .isRefused(ANOTHER, "Progress", "<summary>已现场查看</summary>", "C107")
                .isRefused(BUREAU, "Progress", "<summary>已现场查看</summary>", "C106");
    }
}
