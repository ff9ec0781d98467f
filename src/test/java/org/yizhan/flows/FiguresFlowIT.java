package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.CITY_BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** Indicators, the cases behind them and the status for a portal, asked for over HTTP. */
@GatewayTest
class FiguresFlowIT {
    private final GatewayClient client;

    FiguresFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private static String period() {
        return "?from=" + Documents.today().minusDays(1) + "&to="
                + Documents.today().plusDays(1);
    }

    private JsonNode figure(OrganisationCode reader, String id, String more) throws JsonProcessingException {
        HttpResponse<String> answer = client.get(reader, "/v1/indicators" + period() + "&indicator=" + id + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("figures").path(0);
    }

    private int received(OrganisationCode reader, String more) throws JsonProcessingException {
        return figure(reader, "repeat", more).path("denominator").asInt();
    }

    @Test
    void aFigureCountsTheCaseAndLeadsToIt() throws JsonProcessingException {
        int before = received(BUREAU, "");
        CaseFlow flow = CaseFlow.concluded(client);
        assertThat(received(BUREAU, "")).isEqualTo(before + 1);
        assertThat(received(CITY_BUREAU, "&bureau=" + BUREAU))
                .as("the bureau above")
                .isPositive();

        JsonNode days = figure(ORGAN, "days-to-reply", "");
        assertThat(days.path("denominator").asInt()).isPositive();
        assertThat(days.path("median").asInt()).isZero();
        assertThat(days.path("definition").asText()).isNotBlank();
        assertThat(days.path("version").asInt()).isEqualTo(1);
        String cases =
                client.get(ORGAN, days.path("cases").asText() + "&limit=500").body();
        assertThat(cases).contains(flow.caseId());
        assertThat(client.get(CITY_BUREAU, days.path("cases").asText() + "&bureau=" + BUREAU)
                        .body())
                .as("counted above, not listed there")
                .doesNotContain(flow.caseId());
    }

    @Test
    void theAccusedSideFindsNothingOfTheCase() throws JsonProcessingException {
        String petition =
                Documents.petition("01", "accusation", "accusation", "letter", AccusationFlowIT.accusing(ANOTHER));
        int others = received(ANOTHER, "");
        CaseFlow flow = CaseFlow.begins(client, Documents.transfer("", petition));
        assertThat(received(ANOTHER, "")).isEqualTo(others);
        assertThat(client.get(ANOTHER, "/v1/indicators/repeat/cases" + period() + "&limit=500")
                        .body())
                .doesNotContain(flow.caseId());
        assertThat(client.get(BUREAU, "/v1/indicators/repeat/cases" + period() + "&limit=500")
                        .body())
                .contains(flow.caseId());
    }

    @Test
    void comesAsATableToo() throws IOException {
        CaseFlow.delivered(client);
        HttpResponse<String> byName = client.get(BUREAU, "/v1/indicators" + period() + "&format=csv");
        assertThat(byName.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(byName.body()).startsWith("\uFEFF指标 indicator,版本 version,").contains("bureau-timely,1,及时受理率（信访部门）,");
        HttpResponse<String> byAccept = client.send(client.request(BUREAU, "/v1/indicators" + period())
                .header("Accept", "text/csv")
                .build());
        assertThat(byAccept.body()).startsWith("\uFEFF指标 indicator,版本 version,");
    }

    @Test
    void anOperatorAsksAboutEverything() throws IOException {
        String secret =
                Files.readString(client.dataDir().resolve("operator.secret")).strip();
        String credentials =
                Base64.getEncoder().encodeToString(("operator:" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(client.base() + "/v1/indicators" + period()))
                        .header("Authorization", "Basic " + credentials)
                        .build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aPortalLearnsStageAndDaysAndNothingElse() {
        String code = "Q" + UUID.randomUUID().toString().substring(0, 8);
        String numbered =
                Documents.petition("").replace("<numbers/>", "<numbers><queryCode>" + code + "</queryCode></numbers>");
        CaseFlow.begins(client, Documents.transfer(CaseFlow.to(ORGAN), numbered))
                .finds(ORGAN, "Assignment")
                .says(ORGAN, "Notice", Documents.accepted())
                .isRelayed(BUREAU, "Notice");
        HttpResponse<String> answer = client.get(BUREAU, "/v1/public/" + code);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("已受理，正在办理", "\"acceptedOn\":\"" + Documents.today())
                .doesNotContain(ORGAN.value(), "王某", "路灯");
        assertThat(client.get(CITY_BUREAU, "/v1/public/" + code).statusCode()).isEqualTo(404);
        assertThat(client.get(ORGAN, "/v1/public/" + code).statusCode())
                .as("no bureau")
                .isEqualTo(404);
    }

    @Test
    void aProtectedMattersCodeIsLikeOneThatDoesNotExist() {
        String code = "Q" + UUID.randomUUID().toString().substring(0, 8);
        String petition = Documents.petition(
                        "01", "accusation", "accusation", "letter", AccusationFlowIT.accusing(ANOTHER))
                .replace("<numbers/>", "<numbers><queryCode>" + code + "</queryCode></numbers>");
        CaseFlow.begins(client, Documents.transfer("", petition));
        HttpResponse<String> known = client.get(BUREAU, "/v1/public/" + code);
        HttpResponse<String> unknown = client.get(BUREAU, "/v1/public/nothing");
        assertThat(known.statusCode()).isEqualTo(404);
        assertThat(known.body().replace(code, "nothing")).isEqualTo(unknown.body());
    }

    /** By a bureau that asks for nothing else. */
    @Test
    void whoTriesCodesOutHasToWait() {
        OrganisationCode stranger = new OrganisationCode("11990302MB00000038");
        HttpResponse<String> answer = client.get(stranger, "/v1/public/1");
        for (int number = 2; answer.statusCode() == 404 && number < 500; number++) {
            answer = client.get(stranger, "/v1/public/" + number);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("D206");
    }
}
