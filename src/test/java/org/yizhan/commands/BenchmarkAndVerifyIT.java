package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short benchmark on a gateway of its own; the ledger that it leaves behind is what {@code verify} is tried on. */
class BenchmarkAndVerifyIT {
    private static final int MESSAGES = 12;

    @TempDir
    private static Path folder;

    private static Ran benchmark = new Ran(-1, "", "");
    private static Path data = Path.of("");

    @BeforeAll
    static void measure() {
        data = folder.resolve("home/data");
        benchmark = Ran.command(
                "benchmark",
                "--messages=" + MESSAGES,
                "--senders=4",
                "--home=" + folder.resolve("home"),
                "--report=" + folder.resolve("figures.json"),
                "--svg=" + folder.resolve("figures.svg"));
    }

    @Test
    void everyTransferArrivesAndEveryStageTookTime() throws IOException {
        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("figures.json").toFile());

        assertThat(benchmark.status()).as(benchmark.everything()).isZero();
        assertThat(report.path("passes")).hasSize(2);
        for (JsonNode pass : report.path("passes")) {
            assertThat(pass.path("arrived").asInt()).isEqualTo(MESSAGES);
            assertThat(pass.path("perSecond").asDouble()).isPositive();
            assertThat(pass.path("cpu").asDouble()).isPositive();
            assertThat(pass.path("ofEmptyRequests").asDouble())
                    .as("a transfer costs more than an empty request")
                    .isBetween(0.0, 1.0);
            assertThat(pass.path("stages")).hasSize(4).allSatisfy(stage -> assertThat(
                            stage.path("ms").asDouble())
                    .as(stage.toString())
                    .isPositive());
        }
    }

    @Test
    void showsItsProgressATableAndAPicture() throws IOException {
        assertThat(benchmark.out())
                .contains("预热 warming up", "测量 measuring", "100%", "HTTP · 12 件", "AMQP · 12 件", "占 share");
        assertThat(Files.readString(folder.resolve("figures.svg")))
                .startsWith("<svg")
                .contains("AMQP");
    }

    @Test
    void aWholeLedgerIsWholeAndCountsEveryMessageAndCase() {
        Ran verified = verify();

        assertThat(verified.status()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("报文 36，事项 36", "messages 36, cases 36", "faults 0");
        assertThat(verified.err()).as("progress").contains("36/36");
    }

    @Test
    void oneChangedByteIsNamedWithItsCaseAndEndsWithStatusOne() throws Exception {
        String changed = onLedger(
                "select case_id from decisions where version = 1 order by case_id fetch first row only",
                "update decisions set events = replace(events, '\"number\":1', '\"number\":7') where version = 1 and case_id = ?");
        try {
            Ran verified = verify();

            assertThat(verified.status()).isEqualTo(1);
            assertThat(verified.out())
                    .contains("case " + changed + " decision 1: ")
                    .contains("faults 1");
        } finally {
            onLedger(
                    "select case_id from decisions where version = 1 order by case_id fetch first row only",
                    "update decisions set events = replace(events, '\"number\":7', '\"number\":1') where version = 1 and case_id = ?");
        }
        assertThat(verify().status()).as("put back as it was").isZero();
    }

    @Test
    void verifyingAnEmptyDirectoryFindsNothingAndNoFault() {
        Ran verified = Ran.command("verify", "--yizhan.data-dir=" + folder.resolve("empty"));

        assertThat(verified.status()).isZero();
        assertThat(verified.out()).contains("messages 0, cases 0, seals 0");
    }

    private static Ran verify() {
        return Ran.command("verify", "--yizhan.data-dir=" + data);
    }

    /** A hand in the database: changes the row that {@code which} finds; its key. */
    private static String onLedger(String which, String change) throws SQLException, IOException {
        String password = Files.readString(data.resolve("database.password")).strip();
        String url = "jdbc:h2:file:" + data.resolve("ledger").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = DriverManager.getConnection(url, "yizhan", password);
                Statement query = connection.createStatement();
                ResultSet found = query.executeQuery(which);
                PreparedStatement update = connection.prepareStatement(change)) {
            assertThat(found.next()).isTrue();
            update.setString(1, found.getString(1));
            assertThat(update.executeUpdate()).isEqualTo(1);
            return found.getString(1);
        }
    }
}
