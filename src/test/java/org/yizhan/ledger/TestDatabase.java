package org.yizhan.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh databases of both sorts. */
enum TestDatabase {
    H2 {
        @Override
        DatasourceSettings fresh() {
            return new DatasourceSettings("", "", "", 6, true);
        }
    },
    POSTGRES {
        @Override
        DatasourceSettings fresh() {
            String name = "ledger" + COUNT.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot make a database", e);
            }
            return new DatasourceSettings(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres", 6, true);
        }
    };

    /** The same database as a command opens it that runs beside a gateway. */
    static DatasourceSettings beside(DatasourceSettings gateway) {
        return new DatasourceSettings(gateway.url(), gateway.username(), gateway.password(), 2, false);
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** An empty database, or, for H2, one made in the data directory when it is opened. */
    abstract DatasourceSettings fresh();

    /** One server for the whole test run, stopped with it. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("ledger-postgres");
                return EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setServerConfig("max_connections", "100")
                        // Tests count what the server does: it does nothing of its own accord.
                        .setServerConfig("autovacuum", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
