package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.platform.RealTime;

/** Two nodes on one ledger follow each other by themselves. */
class WorldsIT {
    private static final String COLUMNS = "code,name,kind,level,region\n";
    private static final String BUREAU = "11990000MB0000003U,甲信访局,petitionBureau,province,990000\n";
    private static final String GOVERNMENT = "11990000MB0000002Q,甲政府,government,province,990000\n";
    private static final Duration SOON = Duration.ofSeconds(2);

    @EnableScheduling
    @ComponentScan("org.yizhan.ledger")
    @Import(WorldsConfiguration.class)
    @EnableConfigurationProperties({GatewaySettings.class, ReferenceSettings.class, PracticeSettings.class})
    static class Node {
        @Bean
        @RealTime
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @TempDir
    Path folder;

    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;

    @BeforeEach
    void startTwoNodes() throws IOException {
        write("one", "directory.csv", COLUMNS + BUREAU);
        one = node("one");
        other = node("other");
    }

    @AfterEach
    void stop() {
        other.close();
        one.close();
    }

    @Test
    void aFileOfOneNodeIsInForceOnBothSoon() throws IOException {
        assertThat(worlds(one).get().directory().version()).isEqualTo(1);
        assertThat(worlds(other).get().directory().version()).isEqualTo(1);
        write("one", "directory.csv", COLUMNS + BUREAU + GOVERNMENT);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(worlds(other).get().directory().version()).isEqualTo(2));
        assertThat(worlds(one).get().directory().all()).hasSize(2);
        assertThat(worlds(other).get().directory().all()).hasSize(2);
    }

    @Test
    void aWrongFileChangesNothingAndARightOneAfterItDoes() throws IOException {
        write("one", "directory.csv", COLUMNS + BUREAU + BUREAU);
        write("other", "routing.csv", "content,territory,organ\n01,99,11990000MB0000003U\n");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(worlds(one).get().routing().version()).isEqualTo(1));
        assertThat(worlds(one).get().directory().version()).isEqualTo(1);
        write("one", "directory.csv", COLUMNS + BUREAU + GOVERNMENT);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(worlds(other).get().directory().version()).isEqualTo(2));
    }

    private ConfigurableApplicationContext node(String name) {
        return new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=none",
                        "yizhan.data-dir=" + folder.resolve("data"),
                        "yizhan.reference.folder=" + folder.resolve(name))
                .run();
    }

    private static Worlds worlds(ConfigurableApplicationContext node) {
        return node.getBean(Worlds.class);
    }

    private void write(String node, String name, String text) throws IOException {
        Path into = Files.createDirectories(folder.resolve(node));
        Path aside = Files.writeString(folder.resolve(name + ".part"), text);
        Files.move(aside, into.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
