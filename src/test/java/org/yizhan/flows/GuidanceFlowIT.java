package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.COURT;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 引导记录 (Art. 22): recorded, not transferred. */
@GatewayTest
class GuidanceFlowIT {
    private final GatewayClient client;

    GuidanceFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void aVisitorsMatterIsOverAtOnce() {
        String petition = Documents.petition("01", "appeal", "appeal", "visit", "")
                .replace("<petitioners>", "<flags><litigation>true</litigation></flags><petitioners>");
        String body = "<guidedOn>%s</guidedOn><guidedTo>法院诉讼服务中心</guidedTo><text>已释明</text>%s"
                .formatted(Documents.today(), petition);
        CaseFlow flow = CaseFlow.opened(client, BUREAU, "Guidance", body).is("guided", BUREAU);
        assertThat(flow.sight(COURT)).isEqualTo(404);
    }
}
