package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 延期告知 (Art. 34): by the head, at most 30 days, once. */
@GatewayTest
class ExtensionNoticeFlowIT {
    private final GatewayClient client;

    ExtensionNoticeFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String extension(int days) {
        return """
                <days>%d</days><approvedBy>陶局长</approvedBy><approvedOn>%s</approvedOn><reasons>需要鉴定</reasons>"""
                .formatted(days, Documents.today());
    }

    @Test
    void movesTheHandlingByItsDays() {
        CaseFlow flow = CaseFlow.handling(client)
                .says(ORGAN, "ExtensionNotice", extension(30))
                .isRelayed(BUREAU, "ExtensionNotice")
                .is("handling", ORGAN);
        assertThat(flow.dutyLine(BUREAU, ORGAN, "handling").path("unrolledOn").asText())
                .isEqualTo(Documents.today().plusDays(90).toString());
        flow.isRefused(ORGAN, "ExtensionNotice", extension(1), "C609");
    }

    @Test
    void isNoLongerThanThirtyDaysAndNeedsAHandling() {
        CaseFlow.handling(client).isRefused(ORGAN, "ExtensionNotice", extension(31), "C607");
        CaseFlow.delivered(client).isRefused(ORGAN, "ExtensionNotice", extension(30), "C110");
    }

    @Test
    void theDayOfAnAssignmentsReportDoesNotMoveWithIt() {
        CaseFlow flow = CaseFlow.handlingAssignment(client).says(ORGAN, "ExtensionNotice", extension(30));
        assertThat(flow.dutyLine(BUREAU, ORGAN, "report").path("dueOn").asText())
                .isEqualTo(Documents.today().plusDays(30).toString());
    }
}
