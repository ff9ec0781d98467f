package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.Node;
import org.yizhan.messages.OrganisationCode;

/** Lists by command, beside a running gateway, from its data directory. */
@GatewayTest
class ReportCommandIT {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990202MB00000033");
    private static final OrganisationCode STRANGER = new OrganisationCode("11990302MB00000038");
    private static final Pattern CASE = Pattern.compile("<caseId>([^<]+)</caseId>");

    private final GatewayClient client;

    @TempDir
    private Path folder;

    ReportCommandIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private String opened() throws IOException {
        Node read = Node.parse(Files.readAllBytes(Path.of("schemas/samples/valid/transfer-letter.xml")));
        Node header = read.child("header")
                .orElseThrow()
                .with(Node.leaf("id", UUID.randomUUID()))
                .with(Node.leaf("sender", BUREAU));
        byte[] xml = read.with(header).write(Encoding.UTF_8);
        Matcher caseId = CASE.matcher(
                client.post(BUREAU, new String(xml, StandardCharsets.UTF_8)).body());
        assertThat(caseId.find()).isTrue();
        return caseId.group(1);
    }

    private Ran report(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--yizhan.data-dir=" + client.dataDir();
        all[arguments.length + 1] = "--yizhan.reference.demo=true";
        return Ran.command(all);
    }

    @Test
    void listsTheCasesOfARunningGateway() throws IOException {
        String caseId = opened();
        Path file = folder.resolve("周汇报.xlsx");

        Ran ran = report("report", "weekly", "--out", file.toString());

        assertThat(ran.status()).as(ran.everything()).isZero();
        assertThat(ran.out()).isEqualTo(file + System.lineSeparator());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetAt(0))
                    .anySatisfy(row ->
                            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(caseId));
        }
    }

    @Test
    void forOneOrganisationItHasThatOnesCases() throws IOException {
        String caseId = opened();
        Path file = folder.resolve("list.csv");

        assertThat(report("report", "monthly", "--org", BUREAU.value(), "--out", file.toString())
                        .status())
                .isZero();
        assertThat(file).content().contains(caseId);
        assertThat(report("report", "monthly", "--org", STRANGER.value(), "--out", file.toString())
                        .status())
                .isZero();
        assertThat(file).content().doesNotContain(caseId);
    }

    @Test
    void makesTheAnnualReportOfAll() throws IOException {
        String caseId = opened();
        Path file = folder.resolve("annual.csv");
        Ran ran = report(
                "report",
                "annual",
                "--year",
                String.valueOf(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear()),
                "--out",
                file.toString());
        assertThat(ran.status()).as(ran.everything()).isZero();
        assertThat(file).content().contains(caseId, "指标 Indicators", "bureau-timely,1,");
    }

    @Test
    void aFileOfAnotherSortIsRefusedBeforeAnythingIsOpened() {
        Ran ran = report("report", "weekly", "--out", "list.ods");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("list.ods", ".xlsx");
    }
}
