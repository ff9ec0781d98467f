package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class H2ServerIT {
    private static final DatasourceSettings OWNER = new DatasourceSettings("", "", "", 2, true);
    private static final DatasourceSettings COMMAND = new DatasourceSettings("", "", "", 2, false);

    @TempDir
    private Path dataDir;

    @Test
    void letsACommandReadWhatARunningGatewayHasOpen() {
        try (HikariDataSource gateway = Database.open(OWNER, dataDir);
                H2Server server = H2Server.start(dataDir)) {
            Database.migrate(gateway);
            try (HikariDataSource command = Database.open(COMMAND, dataDir)) {
                assertThat(command.getJdbcUrl()).startsWith("jdbc:h2:tcp://127.0.0.1:");
                assertThat(new JdbcTemplate(command).queryForObject("select count(*) from messages", Long.class))
                        .isZero();
            }
            assertThat(server).isNotNull();
            assertThat(new JdbcTemplate(gateway).queryForObject("select count(*) from messages", Long.class))
                    .isZero();
        }
        assertThat(H2Server.running(dataDir)).isEmpty();
    }

    @Test
    void opensTheFileItselfWhenNoGatewayRuns() throws Exception {
        Files.writeString(dataDir.resolve("database.port"), "1");
        try (HikariDataSource command = Database.open(COMMAND, dataDir)) {
            assertThat(command.getJdbcUrl()).startsWith("jdbc:h2:file:");
        }
    }
}
