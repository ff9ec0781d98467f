package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.CITY_BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 更正, by the bureau and by the organ. */
@GatewayTest
class CorrectionFlowIT {
    private final GatewayClient client;

    CorrectionFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String petition(String corrects, String petition) {
        return "<corrects>%s</corrects><reasons>登记有误</reasons>%s".formatted(corrects, petition);
    }

    static String result(String corrects, String kind, String body) {
        return """
                <corrects>%1$s</corrects><reasons>文书有误</reasons><result><%2$s><header><id>%3$s</id><sender>%4$s</sender>\
                <sentAt>%5$s</sentAt><schemaVersion>1.0</schemaVersion></header>%6$s</%2$s></result>"""
                .formatted(corrects, kind, UUID.randomUUID(), ORGAN, Instant.now(), body);
    }

    @Test
    void fromTriageTheBureausClassFindsTheOrgan() {
        CaseFlow flow = CaseFlow.begins(client, Documents.transfer("", Documents.petitionOn("77")))
                .is("triage", BUREAU);
        flow.says(BUREAU, "Correction", petition(flow.message(), Documents.petitionOn("03")))
                .finds(ORGAN, "Assignment")
                .is("delivered", ORGAN);
    }

    @Test
    void theOrganThatHasTheCaseIsTold() {
        CaseFlow flow = CaseFlow.delivered(client);
        flow.says(BUREAU, "Correction", petition(flow.message(), Documents.petitionOn("10")))
                .isRelayed(ORGAN, "Correction")
                .is("delivered", ORGAN);
    }

    @Test
    void anOrganThatTurnsOutToBeAccusedLosesTheCaseAndIsToldNothing() {
        CaseFlow flow = CaseFlow.delivered(client);
        flow.says(BUREAU, "Correction", petition(flow.message(), Documents.petition(AccusationFlowIT.accusing(ORGAN))))
                .is("triage", BUREAU)
                .findsNothingMore(ORGAN)
                .isRefused(ORGAN, "Notice", Documents.accepted(), "C107");
    }

    @Test
    void aBureauThatTurnsOutToBeAccusedLosesTheCaseToTheBureauAbove() {
        CaseFlow flow = CaseFlow.delivered(client);
        flow.says(BUREAU, "Correction", petition(flow.message(), Documents.petition(AccusationFlowIT.accusing(BUREAU))))
                .is("triage", CITY_BUREAU)
                .findsNothingMore(ORGAN)
                .findsNothingMore(BUREAU)
                .isRefused(BUREAU, "Supplement", Documents.supplement(""), "C107");
        assertThat(flow.sight(BUREAU)).isEqualTo(404);
    }

    @Test
    void theOrgansResultIsReplacedAndTheFirstStaysOnFile() {
        CaseFlow flow = CaseFlow.concluded(client);
        String first = flow.message();
        flow.says(ORGAN, "Correction", result(first, "Opinion", Documents.opinion("supported")))
                .isRelayed(BUREAU, "Correction")
                .is("concluded", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "execution")).isEqualTo("owed");
        assertThat(flow.seen(BUREAU).path("messages").findValuesAsText("messageId"))
                .contains(first, flow.message());
        flow.isRefused(ORGAN, "Correction", result(first, "Opinion", Documents.opinion("explained")), "C408");
    }

    @Test
    void theDayOfAcceptanceIsCorrectedAndTheHandlingRunsFromIt() {
        CaseFlow flow = CaseFlow.handling(client);
        String simple = Documents.notice(
                "accepted",
                "<acceptedOn>" + Documents.today() + "</acceptedOn><path>31(6)</path><simple>true</simple>");
        flow.says(ORGAN, "Correction", result(flow.message(), "Notice", simple))
                .isRelayed(BUREAU, "Correction")
                .is("handling", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "handling")).isEqualTo("stopped");
        assertThat(flow.duty(BUREAU, ORGAN, "simple-reply")).isEqualTo("owed");
    }

    @Test
    void whatReplacesAResultIsAsCompleteAsTheFirst() {
        CaseFlow flow = CaseFlow.concluded(client);
        String bare = Documents.opinion("explained").replaceAll("<legalBasis>.*</legalBasis>", "");
        flow.isRefused(ORGAN, "Correction", result(flow.message(), "Opinion", bare), "C707");
    }
}
