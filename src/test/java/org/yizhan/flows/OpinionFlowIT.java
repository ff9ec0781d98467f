package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 信访处理意见书 (Art. 32). */
@GatewayTest
class OpinionFlowIT {
    private final GatewayClient client;

    OpinionFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"explained", "notSupported"})
    void endsTheHandlingAndIsToBeServed(String outcome) {
        CaseFlow flow = CaseFlow.handling(client)
                .says(ORGAN, "Opinion", Documents.opinion(outcome))
                .isRelayed(BUREAU, "Opinion")
                .is("concluded", ORGAN)
                .waitsFor(BUREAU, "organServes");
        assertThat(flow.duty(BUREAU, ORGAN, "handling")).isEqualTo("met");
        assertThat(flow.dutyLine(BUREAU, ORGAN, "execution").isMissingNode()).isTrue();
    }

    @Test
    void whatItSupportsIsToBeCarriedOutInThirtyDaysOrByThePromisedDay() {
        CaseFlow usual = CaseFlow.handling(client).says(ORGAN, "Opinion", Documents.opinion("supported"));
        assertThat(usual.dutyLine(BUREAU, ORGAN, "execution").path("unrolledOn").asText())
                .isEqualTo(Documents.today().plusDays(30).toString());
        String day = Documents.today().plusDays(90).toString();
        String promising = Documents.opinion("supported")
                .replace("<claims>", "<executionPromisedOn>" + day + "</executionPromisedOn><claims>");
        CaseFlow promised = CaseFlow.handling(client).says(ORGAN, "Opinion", promising);
        assertThat(promised.dutyLine(BUREAU, ORGAN, "execution").path("dueOn").asText())
                .isEqualTo(day);
    }

    @Test
    void statesClaimsFactsAndItsBasisInLaw() {
        String opinion = Documents.opinion("explained");
        CaseFlow.handling(client)
                .isRefused(ORGAN, "Opinion", opinion.replaceAll("<claims>.*</claims>", ""), "C707")
                .isRefused(ORGAN, "Opinion", opinion.replaceAll("<facts>.*</facts>", ""), "C707")
                .isRefused(ORGAN, "Opinion", opinion.replaceAll("<legalBasis>.*</legalBasis>", ""), "C707")
                .isRefused(
                        ORGAN,
                        "Opinion",
                        opinion.replaceAll("<(claims|facts|legalBasis)>.*?</\\1>", ""),
                        "C707",
                        "C707",
                        "C707")
                .is("handling", ORGAN);
    }

    @Test
    void aSecondOneIsRefusedNamingTheFirst() {
        CaseFlow.concluded(client).isRefused(ORGAN, "Opinion", Documents.opinion("explained"), "C701");
    }

    @Test
    void comesAfterAcceptanceOnly() {
        CaseFlow.delivered(client).isRefused(ORGAN, "Opinion", Documents.opinion("explained"), "C110");
    }
}
