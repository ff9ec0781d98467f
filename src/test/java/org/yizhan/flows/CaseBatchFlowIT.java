package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.CITY_BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** 积案交办清单, and what is said about several cases or none: files of their own that tell the cases. */
@GatewayTest
class CaseBatchFlowIT {
    /** 南驿市委组织部. */
    private static final OrganisationCode PERSONNEL = new OrganisationCode("11990200MB0000007J");

    private final GatewayClient client;

    CaseBatchFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String batch(CaseFlow one, String more) {
        return """
                <batch>南驿积案2026-01</batch><source>全市积案化解</source><dueOn>%s</dueOn>\
                <leader><name>吴示己</name><title>副市长</title></leader>\
                <item><caseId>%s</caseId><title>路灯</title><territory>990202</territory><organ>%s</organ></item>%s"""
                .formatted(Documents.today().plusDays(60), one.caseId(), ORGAN, more);
    }

    private static void stands(CaseFlow list, OrganisationCode keeper, String standing) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        list.seen(keeper).path("cases").path(0).path("standing").asText())
                .isEqualTo(standing));
    }

    @Test
    void aListTellsItsCasesAndHearsWhenTheyAreSettled() {
        CaseFlow one = CaseFlow.handling(client);
        String stray = "<item><title>另案</title><territory>990202</territory><organ>%s</organ></item>".formatted(ORGAN);
        CaseFlow list = CaseFlow.opened(client, CITY_BUREAU, "CaseBatch", batch(one, stray))
                .isWarned("C167");
        assertThat(one.letter(ORGAN, "Reminder", "")).contains("南驿积案2026-01", "吴示己");
        one.finds(BUREAU, "Reminder");
        stands(list, CITY_BUREAU, "marked");
        assertThat(one.dutyLine(BUREAU, ORGAN, "resolution").path("dueOn").asText())
                .isEqualTo(Documents.today().plusDays(60).toString());
        assertThat(one.seen(ORGAN).path("lists").path(0).path("batch").asText()).isEqualTo("南驿积案2026-01");
        assertThat(list.sight(ORGAN)).isEqualTo(404);

        one.says(ORGAN, "Opinion", Documents.opinion("explained")).isRelayed(BUREAU, "Opinion");
        stands(list, CITY_BUREAU, "solved");
        assertThat(one.duty(BUREAU, ORGAN, "resolution")).isEqualTo("met");
        assertThat(list.seen(CITY_BUREAU).path("state").asText()).isEqualTo("matterClosed");
    }

    @Test
    void aListOfAnothersCasesIsRefused() {
        CaseFlow one = CaseFlow.handling(client);
        OrganisationCode elsewhere = new OrganisationCode("11990100MB00000031");
        CaseFlow.alone(client).isRefused(elsewhere, "CaseBatch", batch(one, ""), "C162");
    }

    @Test
    void aRecommendationAboutNoCaseIsAnswered() {
        CaseFlow alone = CaseFlow.opened(client, BUREAU, "Recommendation", improveWork(ORGAN, ""));
        alone.isRelayed(ORGAN, "Recommendation");
        String feedback = "<recommendation>%s</recommendation><adoption>adopted</adoption>"
                + "<answeredOn>%s</answeredOn><text>已采纳</text>";
        alone.says(ORGAN, "RecommendationFeedback", feedback.formatted(alone.message(), Documents.today()))
                .isRelayed(BUREAU, "RecommendationFeedback")
                .is("matterClosed", BUREAU);
    }

    private static String improveWork(OrganisationCode organ, String cases) {
        return "<type>improveWork</type><organ>" + organ + "</organ>" + cases + "<text>建议公示</text>";
    }

    @Test
    void aLeaderTakesTheCasesOfAListInCharge() {
        CaseFlow one = CaseFlow.handling(client);
        String body =
                "<leader><name>吴示己</name></leader><organ>%s</organ><since>%s</since><cases><caseId>%s</caseId></cases>"
                        .formatted(PERSONNEL, Documents.today(), one.caseId());
        CaseFlow list =
                CaseFlow.opened(client, BUREAU, "LeaderAssignment", body).isRelayed(PERSONNEL, "LeaderAssignment");
        stands(list, BUREAU, "marked");
        assertThat(one.seen(ORGAN).path("leader").path("name").asText()).isEqualTo("吴示己");
    }
}
