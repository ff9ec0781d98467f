package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 办结报告, owed for a 交办 (Art. 22 (3)). */
@GatewayTest
class ClosingReportFlowIT {
    private final GatewayClient client;

    ClosingReportFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void afterThePassedResultItConcludesTheCase() {
        CaseFlow flow = CaseFlow.handlingAssignment(client)
                .says(ORGAN, "Opinion", Documents.opinion("explained"))
                .says(BUREAU, "ResultRuling", "<passed>true</passed>")
                .waitsFor(BUREAU, "organReports", "organServes")
                .says(ORGAN, "ClosingReport", Documents.closed())
                .isRelayed(BUREAU, "ClosingReport")
                .is("concluded", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "report")).isEqualTo("met");
    }

    @Test
    void beforeTheCheckItIsTakenAndTheCheckThenConcludes() {
        CaseFlow.handlingAssignment(client)
                .says(ORGAN, "Opinion", Documents.opinion("explained"))
                .says(ORGAN, "ClosingReport", Documents.closed())
                .is("awaitingCheck", ORGAN)
                .isRefused(ORGAN, "ClosingReport", Documents.closed(), "C705")
                .says(BUREAU, "ResultRuling", "<passed>true</passed>")
                .is("concluded", ORGAN);
    }

    @Test
    void isOwedForAnAssignmentWithAResultOnly() {
        CaseFlow.handlingAssignment(client).isRefused(ORGAN, "ClosingReport", Documents.closed(), "C110");
        CaseFlow.concluded(client).isRefused(ORGAN, "ClosingReport", Documents.closed(), "C110");
    }

    @Test
    void anAssignmentSaysByWhichDay() {
        String past = Documents.assign("", Documents.petition(""))
                .replaceAll("<reportDue>.*</reportDue>", "<reportDue>2026-01-05</reportDue>");
        String none = past.replaceAll("<reportDue>.*</reportDue>", "");
        CaseFlow.handling(client)
                .isRefused(BUREAU, "Transfer", past, "C122", "C208")
                .isRefused(BUREAU, "Transfer", none, "C122", "C207");
        CaseFlow.begins(client, Documents.transfer("", Documents.petitionOn("77")))
                .isRefused(BUREAU, "Transfer", past, "C208")
                .isRefused(BUREAU, "Transfer", none, "C207");
    }
}
