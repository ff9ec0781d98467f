package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** 争议 (Art. 24): two departments of one county each object to the other; its government rules. */
@GatewayTest
class DisputeRulingFlowIT {
    private static final OrganisationCode GOVERNMENT = new OrganisationCode("11990202MB00000020");
    private final GatewayClient client;

    DisputeRulingFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void theCommonSuperiorEndsIt() {
        CaseFlow flow = CaseFlow.delivered(client)
                .says(ORGAN, "Objection", Documents.objection("属农业部门职责") + "<proposed>" + ANOTHER + "</proposed>")
                .says(
                        BUREAU,
                        "ObjectionRuling",
                        "<agreed>true</agreed><reassignTo>" + ANOTHER + "</reassignTo><reasons>经核实</reasons>")
                .finds(ANOTHER, "Assignment")
                .says(ANOTHER, "Objection", Documents.objection("属资源部门职责") + "<proposed>" + ORGAN + "</proposed>");
        assertThat(flow.letter(ANOTHER, "DisputeNotice", "")).contains("<superior>" + GOVERNMENT + "</superior>");
        flow.is("disputed", ANOTHER).waitsFor(BUREAU, "superiorRulesOnDispute");
        assertThat(flow.seen(BUREAU).path("bounces").asInt()).isEqualTo(1);
        String ruling = "<lead>" + ORGAN + "</lead><assisting>" + ANOTHER + "</assisting><ruledOn>" + Documents.today()
                + "</ruledOn><reasons>由资源部门主办</reasons>";
        flow.isRefused(BUREAU, "DisputeRuling", ruling, "C107")
                .says(GOVERNMENT, "DisputeRuling", ruling)
                .finds(ORGAN, "Assignment")
                .is("delivered", ORGAN);
        assertThat(flow.letter(ANOTHER, "Assignment", "<role>assist</role>")).contains("<lead>" + ORGAN);
    }
}
