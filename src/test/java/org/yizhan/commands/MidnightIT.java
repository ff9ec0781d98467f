package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of the midnight: two gateway processes, one database and one broker, some hundred deadlines. */
class MidnightIT {
    private static final int CASES = 150;
    private static final int SMALL = 50;

    @TempDir
    private Path folder;

    @Test
    void everyReceiptComesExactlyOnceWhileTransfersComeIn() throws IOException {
        Ran midnight = Ran.command(
                "midnight",
                "--cases=" + CASES,
                "--small=" + SMALL,
                "--gateways=2",
                "--rate=5",
                "--seconds=1",
                "--kill",
                "--home=" + folder.resolve("home"),
                "--report=" + folder.resolve("figures.json"),
                "--svg=" + folder.resolve("figures.svg"));

        assertThat(midnight.status()).as(midnight.everything()).isZero();
        assertThat(midnight.out()).contains("备件 preparing", "大午夜 large midnight", "100%");
        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("figures.json").toFile());
        JsonNode letters = report.path("letters");
        assertThat(letters.path("expected").asInt()).isEqualTo(4 * (CASES + 2 * SMALL));
        assertThat(letters.path("all").asInt()).isEqualTo(4 * (CASES + 2 * SMALL));
        assertThat(letters.path("twice").asInt()).isZero();
        assertThat(letters.path("strays").asInt()).isZero();
        assertThat(letters.path("whole").asBoolean()).isTrue();
        assertThat(report.path("late").path("decided").asDouble()).isPositive();
        assertThat(report.path("cpu").path("database").asDouble()).isPositive();
        assertThat(report.path("busy").path("failed").asInt()).isZero();
        assertThat(report.path("busy").path("sent").asInt()).isPositive();
        assertThat(report.path("idle").path("watching").asDouble()).isBetween(0.0, 100.0);
        assertThat(Files.readString(folder.resolve("figures.svg")))
                .startsWith("<svg")
                .contains(CASES + " 件同一午夜到期");
    }
}
