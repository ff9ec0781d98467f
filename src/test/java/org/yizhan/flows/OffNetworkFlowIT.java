package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.CITY_BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 网外转出: to an organ outside every directory the case goes on paper; what comes back is recorded or transferred anew. */
@GatewayTest
class OffNetworkFlowIT {
    private static final String OUTSIDE = "邻省云泽市移民工作局";

    private final GatewayClient client;

    OffNetworkFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String onPaper(String organ, String petition) {
        return """
                <mode>transfer</mode><offNetwork><organ>%s</organ><number>荷信转〔2026〕41号</number><sentOn>%s</sentOn>\
                </offNetwork>%s"""
                .formatted(organ, Documents.today(), petition);
    }

    private static String repliedOnPaper(String day) {
        return Documents.supplement("")
                + "<paperReply><number>云移函〔2026〕2号</number><repliedOn>%s</repliedOn></paperReply>".formatted(day);
    }

    private CaseFlow sentOff() {
        return CaseFlow.begins(client, onPaper(OUTSIDE, Documents.petition(""))).is("offNetwork", BUREAU);
    }

    @Test
    void whatIsSentOnPaperHasBeenPassedOnAndIsNobodysToHandle() {
        CaseFlow flow = sentOff().waitsFor(BUREAU).findsNothingMore(BUREAU);
        assertThat(flow.duty(BUREAU, BUREAU, "transfer")).isEqualTo("met");
        assertThat(flow.sight(ORGAN)).isEqualTo(404);
    }

    @Test
    void theAnswerOnPaperIsOnRecordAndMovesNothing() {
        sentOff()
                .says(BUREAU, "Supplement", repliedOnPaper(Documents.today().toString()))
                .is("offNetwork", BUREAU)
                .isRefused(
                        BUREAU,
                        "Supplement",
                        repliedOnPaper(Documents.today().plusDays(1).toString()),
                        "C203")
                .isRefused(
                        CITY_BUREAU,
                        "Supplement",
                        repliedOnPaper(Documents.today().toString()),
                        "C107");
    }

    @Test
    void whatComesBackIsTransferredAnew() {
        CaseFlow flow = sentOff()
                .says(BUREAU, "Transfer", Documents.transfer(CaseFlow.to(ORGAN), Documents.petition("")))
                .finds(ORGAN, "Assignment")
                .finds(ORGAN, "DeliveryReceipt")
                .is("delivered", ORGAN)
                .isRefused(
                        BUREAU, "Supplement", repliedOnPaper(Documents.today().toString()), "C183");
        assertThat(flow.duty(BUREAU, BUREAU, "transfer")).isEqualTo("met");
    }

    @Test
    void fromTriageItGoesOutToo() {
        CaseFlow.begins(client, Documents.transfer("", Documents.petitionOn("77")))
                .is("triage", BUREAU)
                .says(BUREAU, "Transfer", onPaper(OUTSIDE, Documents.petition("")))
                .is("offNetwork", BUREAU)
                .waitsFor(BUREAU);
    }

    @Test
    void anOrganOfTheDirectoryIsWrittenToThroughTheExchange() {
        CaseFlow.alone(client).isRefused(BUREAU, "Transfer", onPaper("荷风区自然资源局", Documents.petition("")), "C181");
    }

    /** Art. 30 ¶3: there is no code to know the accused by, so its name counts. */
    @Test
    void neverToTheAccusedSideByName() {
        String accused = "<accused><name>%s</name></accused>".formatted(OUTSIDE);
        CaseFlow.alone(client)
                .isRefused(
                        BUREAU,
                        "Transfer",
                        onPaper(OUTSIDE, Documents.petition("01", "accusation", "accusation", "letter", accused)),
                        "C401");
    }
}
