package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 落实情况 (Art. 32): 办结·待落实 until it is done. */
@GatewayTest
class ExecutionFlowIT {
    private final GatewayClient client;

    ExecutionFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void whatIsSupportedWaitsUntilItIsDone() {
        CaseFlow flow = CaseFlow.handling(client).says(ORGAN, "Opinion", Documents.opinion("supported"));
        flow.says(ORGAN, "ServiceRecord", Documents.served(flow.message()))
                .waitsFor(BUREAU, "organCarriesOut")
                .is("concluded", ORGAN)
                .says(ORGAN, "Execution", "<status>partly</status><text>已修复两盏</text>")
                .isRelayed(BUREAU, "Execution")
                .waitsFor(BUREAU, "organCarriesOut")
                .says(
                        ORGAN,
                        "Execution",
                        "<status>done</status><executedOn>%s</executedOn><text>已全部修复</text>"
                                .formatted(Documents.today()))
                .isRelayed(BUREAU, "Execution")
                .waitsFor(BUREAU);
        assertThat(flow.duty(BUREAU, ORGAN, "execution")).isEqualTo("met");
    }
}
