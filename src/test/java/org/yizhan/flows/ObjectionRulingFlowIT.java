package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 异议核实意见 (Art. 23): only once the bureau agrees does the matter leave the organ. */
@GatewayTest
class ObjectionRulingFlowIT {
    private final GatewayClient client;

    ObjectionRulingFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private CaseFlow objected() {
        return CaseFlow.delivered(client)
                .says(ORGAN, "Objection", Documents.objection("不属于本机关职责"))
                .isRelayed(BUREAU, "Objection");
    }

    private static String ruling(boolean agreed, String reassignTo) {
        return "<agreed>%s</agreed>%s<reasons>经核实</reasons><ruledOn>%s</ruledOn>"
                .formatted(agreed, reassignTo, Documents.today());
    }

    @Test
    void agreedItGoesToTheNextOrganWithClocksOfItsOwn() {
        CaseFlow flow = objected()
                .says(BUREAU, "ObjectionRuling", ruling(true, "<reassignTo>" + ANOTHER + "</reassignTo>"))
                .isRelayed(ORGAN, "ObjectionRuling")
                .finds(ANOTHER, "Assignment")
                .is("delivered", ANOTHER);
        assertThat(flow.duty(BUREAU, ORGAN, "notice")).isEqualTo("stopped");
        assertThat(flow.duty(BUREAU, ANOTHER, "notice")).isEqualTo("owed");
        flow.isRefused(ORGAN, "Notice", Documents.accepted(), "C107");
    }

    @Test
    void theFormerOrganSeesItsOwnMessagesOnly() {
        CaseFlow flow = objected()
                .says(BUREAU, "ObjectionRuling", ruling(true, "<reassignTo>" + ANOTHER + "</reassignTo>"))
                .finds(ANOTHER, "Assignment");
        assertThat(flow.seen(ORGAN).path("messages").findValuesAsText("kind")).containsExactly("Objection");
        assertThat(flow.isRelayed(ORGAN, "ObjectionRuling").listedAgain(ORGAN))
                .contains("Relayed", "DeliveryReceipt")
                .doesNotContain("Assignment");
        assertThat(flow.seen(ORGAN).path("title").isMissingNode()).isTrue();
        assertThat(flow.seen(ANOTHER).path("messages").findValuesAsText("kind")).contains("Transfer");
    }

    @Test
    void agreedWithoutAnotherOrganItReturnsToTheBureauWhichHasThreeWorkingDays() {
        CaseFlow flow = objected()
                .says(BUREAU, "ObjectionRuling", ruling(true, ""))
                .isRelayed(ORGAN, "ObjectionRuling")
                .is("triage", BUREAU)
                .waitsFor(BUREAU, "bureauAssigns");
        assertThat(flow.dutyLine(BUREAU, BUREAU, "re-assignment").path("limit").asInt())
                .isEqualTo(3);
        flow.says(BUREAU, "Transfer", Documents.transfer(CaseFlow.to(ANOTHER), Documents.petition("")))
                .finds(ANOTHER, "Assignment");
        assertThat(flow.duty(BUREAU, BUREAU, "re-assignment")).isEqualTo("met");
    }

    @Test
    void notAgreedTheOrganGoesOnAndObjectsNoMore() {
        CaseFlow flow = objected()
                .says(BUREAU, "ObjectionRuling", ruling(false, ""))
                .isRelayed(ORGAN, "ObjectionRuling")
                .is("delivered", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "notice")).isEqualTo("owed");
        flow.isRefused(ORGAN, "Objection", Documents.objection("仍不属于本机关职责"), "C503")
                .says(ORGAN, "Notice", Documents.accepted())
                .is("handling", ORGAN);
    }

    @Test
    void neverReturnsToTheObjectorNorReassignsWithoutAgreeing() {
        objected()
                .isRefused(BUREAU, "ObjectionRuling", ruling(true, "<reassignTo>" + ORGAN + "</reassignTo>"), "C506")
                .isRefused(BUREAU, "ObjectionRuling", ruling(false, "<reassignTo>" + ANOTHER + "</reassignTo>"), "C505")
                .is("objected", ORGAN);
    }
}
