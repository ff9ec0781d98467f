package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.COURT;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 已转出 (Art. 23 ¶4): with an organ whose own rules hold, the case ends at delivery. */
@GatewayTest
class TransferredOutFlowIT {
    private final GatewayClient client;

    TransferredOutFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private CaseFlow withTheCourt() {
        String petition = Documents.petition("")
                .replace("<petitioners>", "<flags><litigation>true</litigation></flags><petitioners>");
        return CaseFlow.begins(client, Documents.transfer(CaseFlow.to(COURT), petition))
                .finds(COURT, "Assignment")
                .finds(COURT, "DeliveryReceipt");
    }

    @Test
    void endsAtDeliveryWithoutNoticeAndHandlingClocks() {
        CaseFlow flow = withTheCourt().is("transferredOut", COURT);
        assertThat(flow.dutyLine(BUREAU, COURT, "notice").isMissingNode()).isTrue();
        assertThat(flow.duty(BUREAU, COURT, "objection")).isEqualTo("owed");
    }

    @Test
    void aLaterReplyIsStillTaken() {
        withTheCourt()
                .says(COURT, "Reply", Documents.reply(""))
                .isRelayed(BUREAU, "Reply")
                .is("transferredOut", COURT);
    }

    @Test
    void objectsLikeAnyOther() {
        withTheCourt()
                .says(COURT, "Objection", Documents.objection("不属于本院管辖"))
                .isRelayed(BUREAU, "Objection")
                .is("objected", COURT)
                .says(
                        BUREAU,
                        "ObjectionRuling",
                        "<agreed>false</agreed><reasons>经核实属于</reasons><ruledOn>" + Documents.today() + "</ruledOn>")
                .is("transferredOut", COURT);
    }

    @Test
    void anAssignmentsReportIsNotOwed() {
        String petition = Documents.petition("")
                .replace("<petitioners>", "<flags><litigation>true</litigation></flags><petitioners>");
        CaseFlow.begins(client, Documents.assign(CaseFlow.to(COURT), petition))
                .isWarned("C402")
                .finds(COURT, "Assignment")
                .isRefused(COURT, "ClosingReport", Documents.closed(), "C110");
    }

    @Test
    void aMatterThatIsNoLitigationHasItsOrdinaryClocksThereToo() {
        CaseFlow flow = CaseFlow.begins(client, Documents.transfer(CaseFlow.to(COURT), Documents.petition("")))
                .finds(COURT, "Assignment")
                .finds(COURT, "DeliveryReceipt")
                .is("delivered", COURT);
        assertThat(flow.duty(BUREAU, COURT, "notice")).isEqualTo("owed");
    }
}
