package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 补充材料, while a case is open and after it was closed. */
@GatewayTest
class SupplementFlowIT {
    private final GatewayClient client;

    SupplementFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void whileTheCaseIsOpenItGoesToTheOrganAndChangesNothing() {
        CaseFlow flow = CaseFlow.handling(client);
        String due = flow.dutyLine(BUREAU, ORGAN, "handling").path("dueOn").asText();
        flow.says(BUREAU, "Supplement", Documents.supplement(""))
                .isRelayed(ORGAN, "Supplement")
                .is("handling", ORGAN);
        assertThat(flow.dutyLine(BUREAU, ORGAN, "handling").path("dueOn").asText())
                .isEqualTo(due);
    }

    @Test
    void beforeAnOrganIsFoundItWaitsAndFollowsTheAssignment() {
        CaseFlow flow = CaseFlow.begins(client, Documents.transfer("", Documents.petitionOn("77")))
                .says(BUREAU, "Supplement", Documents.supplement(""))
                .is("triage", BUREAU);
        flow.says(BUREAU, "Transfer", Documents.transfer(CaseFlow.to(ORGAN), Documents.petition("")));
        String assignment = flow.letter(ORGAN, "Assignment", "");
        String supplement = flow.letter(ORGAN, "Relayed", "Supplement");
        assertThat(assignment).contains("<letterNumber>1</letterNumber>");
        assertThat(supplement).contains("<letterNumber>2</letterNumber>").contains("补交照片说明。");
    }

    @Test
    void afterClosingTheBureauSaysWhatBecomesOfIt() {
        CaseFlow.concluded(client)
                .isRefused(BUREAU, "Supplement", Documents.supplement(""), "C403")
                .is("concluded", ORGAN);
        CaseFlow.handling(client)
                .isRefused(BUREAU, "Supplement", Documents.supplement("<afterClosing>file</afterClosing>"), "C404");
    }

    @Test
    void filedItLeavesTheCaseClosed() {
        CaseFlow.concluded(client)
                .says(BUREAU, "Supplement", Documents.supplement("<afterClosing>file</afterClosing>"))
                .isRelayed(ORGAN, "Supplement")
                .is("concluded", ORGAN);
    }

    @Test
    void reopeningTheCaseStartsSixtyDaysFromItsDelivery() {
        CaseFlow flow = CaseFlow.concluded(client)
                .says(BUREAU, "Supplement", Documents.supplement("<afterClosing>reopen</afterClosing>"))
                .isRelayed(ORGAN, "Supplement")
                .is("handling", ORGAN);
        await().untilAsserted(() -> assertThat(flow.dutyLine(ORGAN, ORGAN, "handling")
                        .path("startedOn")
                        .asText())
                .isEqualTo(Documents.today().toString()));
        flow.says(ORGAN, "Opinion", Documents.opinion("supported"))
                .isRelayed(BUREAU, "Opinion")
                .is("concluded", ORGAN);
    }

    @Test
    void toBeANewCaseItIsFiledAndTheOrganNotTold() {
        CaseFlow.concluded(client)
                .says(BUREAU, "Supplement", Documents.supplement("<afterClosing>newCase</afterClosing>"))
                .isWarned("C405")
                .is("concluded", ORGAN)
                .findsNothingMore(ORGAN);
    }
}
