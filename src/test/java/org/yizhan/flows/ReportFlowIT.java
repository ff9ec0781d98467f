package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.ANOTHER;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.CITY_BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** Lists over HTTP: who gets which case of a running gateway. */
@GatewayTest
class ReportFlowIT {
    private static final String WEEKLY = "/v1/reports/weekly?format=csv";

    private final GatewayClient client;

    ReportFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    /** The row of the flow's case in the list of a reader; empty if there is none. */
    private String row(CaseFlow flow, OrganisationCode reader) {
        return client.get(reader, WEEKLY)
                .body()
                .lines()
                .filter(line -> line.startsWith(flow.caseId()))
                .findFirst()
                .orElse("");
    }

    @Test
    void eachGetsItsOwnCases() {
        CaseFlow flow = CaseFlow.handling(client);
        String title = flow.seen(BUREAU).path("title").asText();
        assertThat(title).isNotBlank();

        assertThat(row(flow, ORGAN)).contains(title, "办理中 handling", "《信访工作条例》第三十四条");
        assertThat(row(flow, BUREAU)).contains(title);
        assertThat(row(flow, CITY_BUREAU)).contains("办理中 handling").doesNotContain(title);
        assertThat(row(flow, ANOTHER)).isEmpty();
    }

    @Test
    void operatorsGetAWorkbookOfAll() throws IOException, InterruptedException {
        CaseFlow flow = CaseFlow.delivered(client);
        String secret =
                Files.readString(client.dataDir().resolve("operator.secret")).strip();
        String credentials =
                Base64.getEncoder().encodeToString(("operator:" + secret).getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.base() + "/v1/reports/monthly"))
                .header("Authorization", "Basic " + credentials)
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"monthly.xlsx\"");
        try (InputStream body = answer.body();
                XSSFWorkbook book = new XSSFWorkbook(body)) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("清单 Open cases");
            assertThat(book.getSheetAt(0))
                    .anySatisfy(row ->
                            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(flow.caseId()));
        }
    }

    @Test
    void theAnnualReportTellsEachOfItsOwn() {
        CaseFlow flow = CaseFlow.handling(client);
        String annual =
                "/v1/reports/annual?format=csv&year=" + Documents.today().getYear();
        assertThat(client.get(ORGAN, annual).body()).contains("指标 Indicators", "unit-timely,1,", flow.caseId());
        assertThat(client.get(BUREAU, annual).body()).contains(flow.caseId());
        assertThat(client.get(ANOTHER, annual).body()).doesNotContain(flow.caseId());
    }

    @Test
    void aListOfADayBeforeTheCaseDoesNotKnowIt() {
        CaseFlow flow = CaseFlow.delivered(client);
        String before = "&date=" + Documents.today().minusDays(1);
        assertThat(client.get(BUREAU, WEEKLY + before).body()).doesNotContain(flow.caseId());
    }
}
