package org.yizhan.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.yizhan.platform.SecretFile;

/** Opens the ledger's database and brings its tables up to date. */
final class Database {
    private static final String H2_FILE = "ledger";
    private static final String H2_USER = "yizhan";
    /**
     * WRITE_DELAY=0: a commit is on disk when it returns. DB_CLOSE_ON_EXIT: the gateway closes it, once it has stopped.
     * OPTIMIZE_REUSE_RESULTS: else a question asked during a commit may get its old answer again for seconds after it.
     */
    private static final String H2_FILE_OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=FALSE";

    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    /** A command that has just read the file may still hold it when a gateway starts. */
    private static final long FILE_WAIT_MILLIS = 30_000;

    private Database() {}

    static HikariDataSource open(DatasourceSettings settings, Path dataDir) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger");
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(10_000);
        if (settings.url().isEmpty()) {
            config.setJdbcUrl(h2Url(settings, dataDir));
            config.setInitializationFailTimeout(FILE_WAIT_MILLIS);
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

    private static String h2Url(DatasourceSettings settings, Path dataDir) {
        Path file = dataDir.toAbsolutePath().normalize().resolve(H2_FILE);
        OptionalInt port = settings.owner() ? OptionalInt.empty() : H2Server.running(dataDir);
        return port.isPresent()
                ? "jdbc:h2:tcp://127.0.0.1:" + port.getAsInt() + "/" + file + H2_OPTIONS
                : "jdbc:h2:file:" + file + H2_OPTIONS + H2_FILE_OPTIONS;
    }

    static Flyway migrate(HikariDataSource dataSource) {
        Flyway flyway = migrations(dataSource).load();
        flyway.migrate();
        return flyway;
    }

    static FluentConfiguration migrations(HikariDataSource dataSource) {
        boolean postgres = isPostgres(dataSource.getJdbcUrl());
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/common", postgres ? "classpath:db/postgresql" : "classpath:db/h2")
                .placeholders(
                        postgres
                                ? Map.of("bytes", "bytea", "text", "text")
                                : Map.of("bytes", "binary large object", "text", "character large object"))
                .failOnMissingLocations(true);
    }

    static boolean isPostgres(String url) {
        return url.startsWith("jdbc:postgresql:");
    }
}
