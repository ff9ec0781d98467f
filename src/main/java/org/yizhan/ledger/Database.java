package org.yizhan.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.yizhan.platform.SecretFile;

/** Opens the ledger's database and brings its tables up to date. */
final class Database {
    private static final String H2_FILE = "ledger";
    private static final String H2_USER = "yizhan";
    /**
     * WRITE_DELAY=0: a commit is on disk when it returns. AUTO_SERVER: a second process of the same machine can open the
     * file beside a running gateway.
     */
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000";

    private Database() {}

    static HikariDataSource open(DatasourceSettings settings, Path dataDir) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger");
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(10_000);
        if (settings.url().isEmpty()) {
            // H2 reads this once, when its network classes load: the port it opens for a second process stays local.
            System.setProperty("h2.bindAddress", "127.0.0.1");
            config.setJdbcUrl("jdbc:h2:file:" + dataDir.toAbsolutePath().resolve(H2_FILE) + H2_OPTIONS);
            config.setUsername(H2_USER);
            config.setPassword(SecretFile.read(dataDir.resolve("database.password")));
        } else {
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.username());
            config.setPassword(settings.password());
        }
        if (isPostgres(config.getJdbcUrl())) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return new HikariDataSource(config);
    }

    static Flyway migrate(HikariDataSource dataSource) {
        boolean postgres = isPostgres(dataSource.getJdbcUrl());
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/common", postgres ? "classpath:db/postgresql" : "classpath:db/h2")
                .placeholders(
                        postgres
                                ? Map.of("bytes", "bytea", "text", "text")
                                : Map.of("bytes", "binary large object", "text", "character large object"))
                .failOnMissingLocations(true)
                .load();
        flyway.migrate();
        return flyway;
    }

    private static boolean isPostgres(String url) {
        return url.startsWith("jdbc:postgresql:");
    }
}
