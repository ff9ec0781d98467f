package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.POLITICAL_LEGAL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 涉法涉诉 (Art. 22): letters to the political-legal organ of the same level, visitors are guided. */
@GatewayTest
class LitigationFlowIT {
    private final GatewayClient client;

    LitigationFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String litigation(String form) {
        return Documents.transfer(
                "",
                Documents.petition("01", "settlement", "appeal", form, "")
                        .replace("<petitioners>", "<flags><litigation>true</litigation></flags><petitioners>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "online"})
    void whatCameInWritingGoesToTheSameLevel(String form) {
        CaseFlow.begins(client, litigation(form))
                .finds(POLITICAL_LEGAL, "Assignment")
                .finds(POLITICAL_LEGAL, "DeliveryReceipt")
                .is("transferredOut", POLITICAL_LEGAL);
    }

    @Test
    void whoComesInPersonIsGuidedAndNothingIsTransferred() {
        CaseFlow flow = CaseFlow.begins(client, litigation("visit")).is("triage", BUREAU);
        assertThat(flow.receipt()).contains("<rule>guide</rule>").contains("第二十二条");
        flow.findsNothingMore(POLITICAL_LEGAL);
    }
}
