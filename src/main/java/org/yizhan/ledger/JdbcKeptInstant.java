package org.yizhan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.yizhan.platform.KeptInstant;

/** Simulated time as the one row of a table. */
@Component
final class JdbcKeptInstant implements KeptInstant {
    private final JdbcTemplate jdbc;

    /** @param ledger after its migrations */
    JdbcKeptInstant(JdbcTemplate ledger) {
        DataSource connections = Objects.requireNonNull(ledger.getDataSource());
        // Another source in the eyes of a transaction, so that each statement has a connection of its own.
        this.jdbc = new JdbcTemplate(new DelegatingDataSource(connections));
    }

    @Override
    public Instant begin(Instant first) {
        if (find() == null) {
            try {
                jdbc.update("insert into simulated_time (only_row, told) values (1, ?)", Sql.time(first));
            } catch (DuplicateKeyException another) {
                // Another node was faster: its beginning is the one.
                return read();
            }
        }
        return read();
    }

    @Override
    public Instant read() {
        return Objects.requireNonNull(find(), "simulated time has been taken out of the ledger");
    }

    private @Nullable Instant find() {
        List<Instant> rows = jdbc.query(
                "select told from simulated_time", (row, number) -> Objects.requireNonNull(Sql.instant(row, 1)));
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public boolean move(Instant from, Instant to) {
        return jdbc.update("update simulated_time set told = ? where told = ?", Sql.time(to), Sql.time(from)) == 1;
    }
}
