package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.CITY_BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** One case through its line: bureau to bureau, and an organ's own registration (自收登记). */
@GatewayTest
class SystemTransferFlowIT {
    private final GatewayClient client;

    SystemTransferFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void aCountyHandsDownWhatTheCityAssigned() {
        String assigned = Documents.assign(CaseFlow.to(BUREAU), Documents.petition(""));
        CaseFlow flow = CaseFlow.begins(client, CITY_BUREAU, "Transfer", assigned)
                .finds(BUREAU, "Assignment")
                .says(BUREAU, "Transfer", Documents.transfer(CaseFlow.to(ORGAN), Documents.petition("")))
                .finds(ORGAN, "Assignment")
                .is("delivered", ORGAN);
        assertThat(flow.duty(CITY_BUREAU, BUREAU, "transfer")).isEqualTo("met");
        flow.says(ORGAN, "Notice", Documents.accepted())
                .isRelayed(BUREAU, "Notice")
                .says(ORGAN, "Opinion", Documents.opinion("explained"))
                .waitsFor(CITY_BUREAU, "bureauChecksResult", "organServes")
                .says(CITY_BUREAU, "ResultRuling", "<passed>true</passed>")
                .isRelayed(BUREAU, "ResultRuling")
                .says(BUREAU, "ClosingReport", Documents.closed())
                .is("concluded", BUREAU);
    }

    @Test
    void anOrganRegistersItsOwnAndPassesDownOnlyToItsSystem() {
        CaseFlow flow = CaseFlow.begins(client, ORGAN, "DirectRegistration", Documents.petition(""))
                .is("delivered", ORGAN)
                .isRefused(
                        ORGAN,
                        "SystemTransfer",
                        "<mode>transfer</mode><subordinate>" + ANOTHER + "</subordinate>",
                        "C131")
                .says(ORGAN, "Notice", Documents.accepted())
                .isRelayed(BUREAU, "Notice");
        assertThat(flow.duty(BUREAU, ORGAN, "notice")).isEqualTo("met");
    }
}
