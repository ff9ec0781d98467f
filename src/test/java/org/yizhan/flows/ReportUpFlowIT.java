package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.CITY_BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** 报请, 报送 and 批示 (Art. 22 (1)): a district's bureau reports to the city's, which decides in each of its ways. */
@GatewayTest
class ReportUpFlowIT {
    private final GatewayClient client;

    ReportUpFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String report(String petition) {
        return "<type>forDecision</type><superior>%s</superior><reasons>涉及外省单位</reasons>%s"
                .formatted(CITY_BUREAU, petition);
    }

    private static String decision(String more) {
        return "<decidedBy><name>褚局长</name></decidedBy><organ>%s</organ><decidedOn>%s</decidedOn><text>同意</text>%s"
                .formatted(CITY_BUREAU, Documents.today(), more);
    }

    private static String handledBy(OrganisationCode organ, String more) {
        return decision("<handledBy>" + organ + "</handledBy>" + more);
    }

    private CaseFlow reported() {
        CaseFlow flow = CaseFlow.opened(client, BUREAU, "ReportUp", report(Documents.petition("")))
                .is("triage", BUREAU)
                .waitsFor(BUREAU, "bureauAssigns", "superiorDecides");
        // The city's bureau reads its queue: once the report is in it, the clock of the decision runs.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        flow.dutyLine(BUREAU, CITY_BUREAU, "decision").has("dueOn"))
                .isTrue());
        return flow;
    }

    @Test
    void theBureauAboveTakesItOver() {
        CaseFlow flow = reported()
                .isRefused(BUREAU, "ReportUp", report(""), "C173")
                .isRefused(BUREAU, "Decision", decision(""), "C618")
                .says(CITY_BUREAU, "Decision", handledBy(CITY_BUREAU, ""))
                .isRelayed(BUREAU, "Decision")
                .is("triage", CITY_BUREAU);
        assertThat(flow.duty(CITY_BUREAU, CITY_BUREAU, "decision")).isEqualTo("met");
        assertThat(flow.duty(CITY_BUREAU, BUREAU, "transfer")).isEqualTo("met");
        assertThat(flow.sight(BUREAU)).isEqualTo(200);
    }

    @Test
    void whoIsNamedHandlesItByTheDaySet() {
        String due = "<dueOn>" + Documents.today().plusDays(40) + "</dueOn>";
        CaseFlow flow = reported().says(CITY_BUREAU, "Decision", handledBy(ORGAN, due));
        assertThat(flow.letter(ORGAN, "Assignment", "")).contains("<mode>assign</mode>");
        flow.finds(ORGAN, "DeliveryReceipt").is("delivered", ORGAN);
        assertThat(flow.dutyLine(BUREAU, ORGAN, "report").path("dueOn").asText())
                .isEqualTo(Documents.today().plusDays(40).toString());
    }

    @Test
    void sentBackTheReporterGoesOn() {
        reported()
                .says(CITY_BUREAU, "Decision", decision(""))
                .isRelayed(BUREAU, "Decision")
                .is("triage", BUREAU)
                .waitsFor(BUREAU, "bureauAssigns")
                .says(BUREAU, "Transfer", Documents.transfer(CaseFlow.to(ORGAN), Documents.petition("")))
                .finds(ORGAN, "Assignment");
    }
}
