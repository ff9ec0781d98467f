package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 延期申请 of a 交办, and 批示 as its answer. */
@GatewayTest
class ExtensionRequestFlowIT {
    private final GatewayClient client;

    ExtensionRequestFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String decision(LocalDate granted) {
        return """
                <decidedBy><name>潘局长</name></decidedBy><organ>%s</organ><decidedOn>%s</decidedOn>\
                <text>同意延期</text><dueOn>%s</dueOn>"""
                .formatted(BUREAU, Documents.today(), granted);
    }

    @Test
    void theDayOfTheReportMovesOnceTheBureauDecides() {
        LocalDate later = Documents.today().plusDays(45);
        CaseFlow flow = CaseFlow.handlingAssignment(client)
                .isRefused(BUREAU, "Decision", decision(later), "C618")
                .says(
                        ORGAN,
                        "ExtensionRequest",
                        "<requestedDue>%s</requestedDue><reasons>需要鉴定</reasons>".formatted(later))
                .isRelayed(BUREAU, "ExtensionRequest")
                .waitsFor(BUREAU, "bureauDecidesExtension");
        flow.says(BUREAU, "Decision", decision(later))
                .isRelayed(ORGAN, "Decision")
                .waitsFor(BUREAU);
        assertThat(flow.dutyLine(BUREAU, ORGAN, "report").path("dueOn").asText())
                .isEqualTo(later.toString());
    }
}
