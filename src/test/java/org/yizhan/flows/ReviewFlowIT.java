package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** 复查 (Art. 35) and 复核 (Art. 36): asked, taken on, upheld, and the end. */
@GatewayTest
class ReviewFlowIT {
    /** 南驿市司法局, where the city has its reviews done. */
    private static final OrganisationCode REVIEWER = new OrganisationCode("11990200MB00000238");
    /** One of the province. */
    private static final OrganisationCode RECHECKER = new OrganisationCode("11990000MB0000021P");

    private final GatewayClient client;

    ReviewFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String request(OrganisationCode reviewer, OrganisationCode issuer) {
        return """
                <reviewer>%1$s</reviewer><requestedOn>%3$s</requestedOn>\
                <reviewed><organ>%2$s</organ><issuedOn>%3$s</issuedOn></reviewed><claims>请求变更</claims>"""
                .formatted(reviewer, issuer, Documents.today());
    }

    private static String takenOn(String request) {
        return "<request>%s</request><accepted>true</accepted><decidedOn>%s</decidedOn>"
                .formatted(request, Documents.today());
    }

    private static String opinion(String outcome, String redoBy) {
        return "<outcome>%s</outcome><issuedOn>%s</issuedOn><number>荷复〔2026〕1号</number>%s<text>经复查</text>"
                .formatted(outcome, Documents.today(), redoBy);
    }

    private CaseFlow reviewed(String outcome, String redoBy) {
        CaseFlow flow = CaseFlow.concluded(client);
        flow.says(ORGAN, "ServiceRecord", Documents.served(flow.message()));
        assertThat(flow.dutyLine(BUREAU, ORGAN, "review-request")
                        .path("unrolledOn")
                        .asText())
                .isEqualTo(Documents.today().plusDays(30).toString());
        flow.says(BUREAU, "ReviewRequest", request(REVIEWER, ORGAN))
                .isRelayed(REVIEWER, "Opinion")
                .isRelayed(REVIEWER, "ReviewRequest")
                .isRelayed(ORGAN, "ReviewRequest")
                .waitsFor(REVIEWER, "reviewerDecides");
        return flow.says(REVIEWER, "ReviewDecision", takenOn(flow.message()))
                .isRelayed(BUREAU, "ReviewDecision")
                .says(REVIEWER, "ReviewOpinion", opinion(outcome, redoBy))
                .isRelayed(BUREAU, "ReviewOpinion")
                .isRelayed(ORGAN, "ReviewOpinion");
    }

    @Test
    void upheldTwiceTheMatterIsFinished() {
        CaseFlow flow = reviewed("upheld", "").is("concluded", ORGAN);
        flow.says(REVIEWER, "ServiceRecord", Documents.served(flow.message()))
                .says(BUREAU, "RecheckRequest", request(RECHECKER, REVIEWER))
                .isRelayed(RECHECKER, "ReviewOpinion")
                .isRelayed(RECHECKER, "RecheckRequest")
                .isRefused(REVIEWER, "RecheckOpinion", opinion("upheld", ""), "C811")
                .says(RECHECKER, "RecheckOpinion", opinion("upheld", ""))
                .isRelayed(ORGAN, "RecheckOpinion")
                .is("finished", ORGAN);
        assertThat(flow.duty(BUREAU, RECHECKER, "recheck")).isEqualTo("met");
        flow.isRefused(BUREAU, "ReviewRequest", request(REVIEWER, ORGAN), "C806");
    }

    @Test
    void revokedItIsHandledAgainByTheDaySet() {
        String redoBy = Documents.today().plusDays(20).toString();
        CaseFlow flow = reviewed("revoked", "<redoBy>" + redoBy + "</redoBy>").is("handling", ORGAN);
        assertThat(flow.dutyLine(BUREAU, ORGAN, "handling").path("dueOn").asText())
                .isEqualTo(redoBy);
        flow.says(ORGAN, "Opinion", Documents.opinion("notSupported")).is("concluded", ORGAN);
    }
}
