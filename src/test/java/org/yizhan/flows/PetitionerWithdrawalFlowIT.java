package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 信访人撤回: ends the case, but not an informant's, nor a joint one while others stay. */
@GatewayTest
class PetitionerWithdrawalFlowIT {
    private final GatewayClient client;

    PetitionerWithdrawalFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void endsTheCaseAndEveryClockInIt() {
        CaseFlow flow = CaseFlow.handling(client)
                .says(BUREAU, "PetitionerWithdrawal", Documents.withdrawn())
                .isRelayed(ORGAN, "PetitionerWithdrawal")
                .is("withdrawn", BUREAU);
        assertThat(flow.duty(BUREAU, ORGAN, "handling")).isEqualTo("stopped");
        flow.isRefused(ORGAN, "Opinion", Documents.opinion("explained"), "C110");
    }

    @Test
    void ofAnInformantItIsOnRecordAndTheCaseGoesOn() {
        CaseFlow flow = CaseFlow.begins(
                        client,
                        Documents.transfer(CaseFlow.to(ORGAN), Documents.petition(AccusationFlowIT.accusing(ANOTHER))))
                .finds(ORGAN, "Assignment")
                .says(BUREAU, "PetitionerWithdrawal", Documents.withdrawn())
                .isWarned("C406")
                .isRelayed(ORGAN, "PetitionerWithdrawal")
                .is("delivered", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "notice")).isEqualTo("owed");
    }

    @Test
    void ofOneOfManyItEndsNothing() {
        String joint =
                Documents.petition("").replace("<petitioners>", "<flags><joint>true</joint></flags><petitioners>");
        CaseFlow.begins(client, Documents.transfer(CaseFlow.to(ORGAN), joint))
                .finds(ORGAN, "Assignment")
                .says(BUREAU, "PetitionerWithdrawal", Documents.withdrawn() + "<petitioner>王某</petitioner>")
                .isWarned("C407")
                .is("delivered", ORGAN);
    }

    @Test
    void itsStatementIsNotOlderThanThePetition() {
        String yesterday = "<statementOn>" + Documents.today().minusDays(1) + "</statementOn>";
        String tomorrow = "<statementOn>" + Documents.today().plusDays(1) + "</statementOn>";
        CaseFlow.delivered(client)
                .isRefused(BUREAU, "PetitionerWithdrawal", yesterday, "C205")
                .isRefused(BUREAU, "PetitionerWithdrawal", tomorrow, "C203");
    }
}
