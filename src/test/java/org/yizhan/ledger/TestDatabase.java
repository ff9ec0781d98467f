package org.yizhan.ledger;

import com.zaxxer.hikari.HikariDataSource;
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
            return create("ledger" + COUNT.incrementAndGet(), Server.MIGRATED);
        }
    };

    /** A database of PostgreSQL without a table. */
    static DatasourceSettings emptyPostgres() {
        return create("ledger" + COUNT.incrementAndGet(), "template1");
    }

    private static DatasourceSettings create(String name, String template) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make a database", e);
        }
        return new DatasourceSettings(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres", 6, true);
    }

    /** The same database as a command opens it that runs beside a gateway. */
    static DatasourceSettings beside(DatasourceSettings gateway) {
        return new DatasourceSettings(gateway.url(), gateway.username(), gateway.password(), 2, false);
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A ledger of its own without a row; H2's is made in the data directory when it is opened. */
    abstract DatasourceSettings fresh();

    /** One server for the whole test run, stopped with it. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        /** Its tables are made once; every fresh database is a copy of it. */
        private static final String MIGRATED = migrated();

        private static String migrated() {
            String name = "migrated";
            try (HikariDataSource tables = Database.open(create(name, "template1"), Path.of("unused"))) {
                Database.migrate(tables);
            }
            return name;
        }

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
