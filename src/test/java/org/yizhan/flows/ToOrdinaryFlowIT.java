package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 简易办理 proposed, taken and given up (转普通程序). */
@GatewayTest
class ToOrdinaryFlowIT {
    private final GatewayClient client;

    ToOrdinaryFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String turn() {
        return "<decidedOn>" + Documents.today() + "</decidedOn><reasons>需要鉴定</reasons>";
    }

    @Test
    void theSimpleProcedureIsTakenAndGivenUp() {
        String proposal = CaseFlow.to(ORGAN) + "<simpleProposed>true</simpleProposed>";
        CaseFlow flow = CaseFlow.begins(client, Documents.transfer(proposal, Documents.petition("")));
        assertThat(flow.letter(ORGAN, "Assignment", "simple-notice")).contains("simple-notice");
        String path = "<acceptedOn>" + Documents.today() + "</acceptedOn><path>31(6)</path><simple>true</simple>";
        flow.says(ORGAN, "Notice", Documents.notice("accepted", path)).isRelayed(BUREAU, "Notice");
        assertThat(flow.duty(BUREAU, ORGAN, "simple-notice")).isEqualTo("met");
        flow.says(ORGAN, "ToOrdinary", turn()).isRelayed(BUREAU, "ToOrdinary").is("handling", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "simple-reply")).isEqualTo("stopped");
        assertThat(flow.dutyLine(BUREAU, ORGAN, "handling").path("unrolledOn").asText())
                .isEqualTo(Documents.today().plusDays(60).toString());
        flow.isRefused(ORGAN, "ToOrdinary", turn(), "C611");
    }
}
