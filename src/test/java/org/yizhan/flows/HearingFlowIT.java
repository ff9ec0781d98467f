package org.yizhan.flows;

import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 听证: begun and ended. */
@GatewayTest
class HearingFlowIT {
    private final GatewayClient client;

    HearingFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String hearing(String event) {
        return "<event>%s</event><heldOn>%s</heldOn>".formatted(event, Documents.today());
    }

    @Test
    void beginsAndEndsOnce() {
        CaseFlow.handling(client)
                .isRefused(ORGAN, "Hearing", hearing("ended"), "C613")
                .says(ORGAN, "Hearing", hearing("started"))
                .isRelayed(BUREAU, "Hearing")
                .isRefused(ORGAN, "Hearing", hearing("started"), "C612")
                .says(ORGAN, "Hearing", hearing("ended"))
                .isRelayed(BUREAU, "Hearing")
                .is("handling", ORGAN);
    }
}
