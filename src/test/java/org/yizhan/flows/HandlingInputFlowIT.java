package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 协办: an organ beside the lead, with its own assignment, clocks and sight. */
@GatewayTest
class HandlingInputFlowIT {
    private static final String CONTACT =
            "<petitioners><petitioner><type>person</type><name>王某</name><documentNumber>990101199001010019</documentNumber>"
                    + "<telephone>13900000000</telephone><address>荷风路1号</address></petitioner></petitioners>";

    private final GatewayClient client;

    HandlingInputFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void assistsWithoutSeeingHowToFindThePetitioner() {
        CaseFlow flow = CaseFlow.handling(client);
        String petition = Documents.petition("").replaceAll("(?s)<petitioners>.*</petitioners>", CONTACT);
        flow.says(BUREAU, "Transfer", Documents.transfer(CaseFlow.to(ANOTHER), "<role>assist</role>" + petition));
        String transfer = flow.message();
        String assignment = flow.letter(ANOTHER, "Assignment", "<role>assist</role>");
        assertThat(assignment)
                .contains("王某", "<id>input</id>")
                .doesNotContain("990101199001010019", "13900000000", "荷风路");
        assertThat(client.get(ANOTHER, "/v1/messages/" + transfer + "/original").statusCode())
                .isEqualTo(404);
        assertThat(flow.seen(ANOTHER).path("state").asText()).isEqualTo("handling");
        String letterId = assignment.replaceAll("(?s).*?<id>([^<]+)</id>.*", "$1");
        assertThat(client.get(ANOTHER, "/v1/inbox/" + letterId).body())
                .contains("王某")
                .doesNotContain("13900000000");

        flow.says(ANOTHER, "HandlingInput", "<lead>" + ORGAN + "</lead><text>线路归我局管护。</text>")
                .isRelayed(ORGAN, "HandlingInput")
                .isRelayed(BUREAU, "HandlingInput")
                .is("handling", ORGAN);
        assertThat(flow.duty(BUREAU, ANOTHER, "input")).isEqualTo("met");
        flow.isRefused(ANOTHER, "Opinion", Documents.opinion("explained"), "C107");
    }
}
