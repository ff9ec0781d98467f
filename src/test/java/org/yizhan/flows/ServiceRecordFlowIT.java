package org.yizhan.flows;

import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 送达回证: when the petitioner was served which document. */
@GatewayTest
class ServiceRecordFlowIT {
    private final GatewayClient client;

    ServiceRecordFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void ofTheResultItAnswersTheLastQuestion() {
        CaseFlow flow = CaseFlow.concluded(client).waitsFor(BUREAU, "organServes");
        flow.says(ORGAN, "ServiceRecord", Documents.served(flow.message()))
                .isRelayed(BUREAU, "ServiceRecord")
                .waitsFor(BUREAU)
                .is("concluded", ORGAN);
    }

    @Test
    void ofTheNoticeItLeavesTheHandlingAsItIs() {
        CaseFlow flow = CaseFlow.handling(client);
        flow.says(ORGAN, "ServiceRecord", Documents.served(flow.message()))
                .isRelayed(BUREAU, "ServiceRecord")
                .is("handling", ORGAN);
    }

    @Test
    void namesADocumentOfTheOrgansOwnInThisCase() {
        CaseFlow other = CaseFlow.concluded(client);
        CaseFlow flow = CaseFlow.handling(client);
        String bureaus =
                flow.seen(ORGAN).path("messages").get(0).path("messageId").asText();
        flow.isRefused(ORGAN, "ServiceRecord", Documents.served(other.message()), "C706")
                .isRefused(ORGAN, "ServiceRecord", Documents.served(bureaus), "C706");
    }

    @Test
    void aCorrectedResultIsServedAnew() {
        CaseFlow flow = CaseFlow.concluded(client);
        String first = flow.message();
        flow.says(ORGAN, "ServiceRecord", Documents.served(first)).waitsFor(BUREAU);
        flow.says(ORGAN, "Correction", CorrectionFlowIT.result(first, "Opinion", Documents.opinion("notSupported")))
                .waitsFor(BUREAU, "organServes")
                .says(ORGAN, "ServiceRecord", Documents.served(flow.message()))
                .waitsFor(BUREAU);
    }
}
