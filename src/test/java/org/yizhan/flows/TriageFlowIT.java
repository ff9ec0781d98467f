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

/** 待分办: what no rule can place waits for the bureau, and is never refused for it. */
@GatewayTest
class TriageFlowIT {
    private final GatewayClient client;

    TriageFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void anUnknownClassWarnsAndWaits() {
        CaseFlow flow = CaseFlow.begins(client, Documents.transfer("", Documents.petitionOn("77")))
                .isWarned("C305")
                .is("triage", BUREAU)
                .waitsFor(BUREAU, "bureauAssigns");
        assertThat(flow.receipt()).contains("<rule>unknown-class</rule>");
        assertThat(flow.duty(BUREAU, BUREAU, "transfer")).isEqualTo("owed");
    }

    @Test
    void thePersonsChoiceEndsIt() {
        CaseFlow flow = CaseFlow.begins(client, Documents.transfer("", Documents.petitionOn("77")))
                .says(BUREAU, "Transfer", Documents.transfer(CaseFlow.to(ORGAN), Documents.petitionOn("77")))
                .finds(ORGAN, "Assignment")
                .is("delivered", ORGAN);
        assertThat(flow.receipt()).contains("<rule>chosen</rule>");
        assertThat(flow.duty(BUREAU, BUREAU, "transfer")).isEqualTo("met");
    }

    @Test
    void aTerritoryThatNobodyHasIsNotRefused() {
        String elsewhere = Documents.petition("").replace("<territory>990202", "<territory>110101");
        CaseFlow.begins(client, Documents.transfer("", elsewhere)).is("triage", BUREAU);
    }

    @Test
    void anOrganWithSeveralSuccessorsIsForAPersonToChoose() {
        OrganisationCode planning = new OrganisationCode("11990200MB00000401");
        CaseFlow flow = CaseFlow.begins(client, Documents.transfer(CaseFlow.to(ANOTHER), Documents.petition("")));
        flow.finds(ANOTHER, "Assignment")
                .says(ANOTHER, "Objection", Documents.objection("不属于本机关职责"))
                .isRefused(
                        BUREAU,
                        "ObjectionRuling",
                        "<agreed>true</agreed><reassignTo>" + planning + "</reassignTo><reasons>经核实</reasons><ruledOn>"
                                + Documents.today() + "</ruledOn>",
                        "C105");
    }

    @Test
    void noOrganSpeaksInACaseThatNoneHas() {
        CaseFlow.begins(client, Documents.transfer("", Documents.petitionOn("77")))
                .isRefused(ORGAN, "Notice", Documents.accepted(), "C107");
    }
}
