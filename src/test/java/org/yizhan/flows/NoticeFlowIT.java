package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 书面告知 (Art. 23), in each of its outcomes. */
@GatewayTest
class NoticeFlowIT {
    private final GatewayClient client;

    NoticeFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void acceptanceStartsTheSixtyDaysAndEndsTheFifteen() {
        CaseFlow flow = CaseFlow.handling(client).is("handling", ORGAN);
        assertThat(flow.duty(ORGAN, ORGAN, "notice")).isEqualTo("met");
        assertThat(flow.duty(ORGAN, ORGAN, "objection")).isEqualTo("stopped");
        assertThat(flow.dutyLine(BUREAU, ORGAN, "handling").path("unrolledOn").asText())
                .isEqualTo(Documents.today().plusDays(60).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "notAccepted, <ground>litigation</ground>",
        "noLongerAccepted, <ground>afterRecheck</ground>",
        "legalProcedure, <procedure>arbitration</procedure><procedureOrgan>荷风区仲裁院</procedureOrgan><path>31(2)</path>"
    })
    void anyOtherOutcomeIsTheMattersResult(String outcome, String more) {
        CaseFlow flow = CaseFlow.delivered(client)
                .says(ORGAN, "Notice", Documents.notice(outcome, more))
                .isRelayed(BUREAU, "Notice")
                .is("concluded", ORGAN)
                .waitsFor(BUREAU, "organServes");
        assertThat(flow.duty(BUREAU, ORGAN, "notice")).isEqualTo("met");
        flow.isRefused(ORGAN, "Notice", Documents.accepted(), "C701");
    }

    @Test
    void ofAnAssignmentItWaitsForItsCheck() {
        CaseFlow.begins(client, Documents.assign(CaseFlow.to(ORGAN), Documents.petition("")))
                .finds(ORGAN, "Assignment")
                .says(ORGAN, "Notice", Documents.notice("notAccepted", "<ground>litigation</ground>"))
                .isRelayed(BUREAU, "Notice")
                .is("awaitingCheck", ORGAN)
                .says(BUREAU, "ResultRuling", "<passed>false</passed><reasons>应予受理</reasons>")
                .isRelayed(ORGAN, "ResultRuling")
                .is("delivered", ORGAN);
    }

    @Test
    void whoCannotBeToldIsHandledAllTheSame() {
        CaseFlow flow = CaseFlow.delivered(client)
                .says(
                        ORGAN,
                        "Notice",
                        Documents.notice("cannotNotify", "<ground>noClearNameOrAddress</ground><path>31(6)</path>"))
                .isRelayed(BUREAU, "Notice")
                .is("handling", ORGAN);
        assertThat(flow.dutyLine(ORGAN, ORGAN, "handling").isMissingNode()).isTrue();
    }

    @Test
    void saysByWhichPathAndWhen() {
        CaseFlow.delivered(client)
                .isRefused(ORGAN, "Notice", Documents.notice("accepted", ""), "C601", "C602")
                .isRefused(ORGAN, "Notice", Documents.notice("notAccepted", ""), "C603")
                .isRefused(ORGAN, "Notice", Documents.notice("cannotNotify", ""), "C605")
                .is("delivered", ORGAN);
    }
}
