package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 重大紧急 (Arts 22 (1), 25): told at once, acknowledged by name. */
@GatewayTest
class UrgentReportFlowIT {
    private final GatewayClient client;

    UrgentReportFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void theOrganIsToldAndAcknowledges() {
        CaseFlow flow = CaseFlow.handling(client)
                .says(
                        BUREAU,
                        "UrgentReport",
                        "<occurredAt>" + Instant.now().minusSeconds(60)
                                + "</occurredAt><place>区政府门前</place><territory>990202</territory>"
                                + "<persons>60</persons><situation>约六十人聚集，情绪激动。</situation><officer><name>林值班</name></officer>");
        String notice = flow.letter(ORGAN, "UrgentNotice", "");
        assertThat(notice).contains("约六十人聚集", "<acknowledgeBy>");
        String letter = notice.replaceAll("(?s).*?<id>([^<]+)</id>.*", "$1");
        String acknowledgement = "<letter>" + letter
                + "</letter><acknowledgedBy><name>陈值班</name></acknowledgedBy><acknowledgedAt>"
                + Instant.now().minusSeconds(1)
                + "</acknowledgedAt>";
        flow.says(ORGAN, "Acknowledgement", acknowledgement)
                .isRelayed(BUREAU, "Acknowledgement")
                .isRefused(
                        ORGAN,
                        "Acknowledgement",
                        acknowledgement.replace(letter, "3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001"),
                        "C433");
    }
}
