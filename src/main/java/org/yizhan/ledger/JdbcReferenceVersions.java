package org.yizhan.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Versions of the reference data in SQL; the primary key decides between two nodes that store at once. */
@Component
final class JdbcReferenceVersions implements ReferenceVersions {
    private static final String SELECT =
            "select reference_table, version, digest, content, stored_at from reference_versions where ";

    private final JdbcTemplate jdbc;

    JdbcReferenceVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Version> latest(Table table) {
        return jdbc
                .query(
                        SELECT + "reference_table = ? order by version desc limit 1",
                        (row, number) -> version(row),
                        table.name())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Version> version(Table table, int number) {
        return jdbc
                .query(
                        SELECT + "reference_table = ? and version = ?",
                        (row, index) -> version(row),
                        table.name(),
                        number)
                .stream()
                .findFirst();
    }

    @Override
    public Version store(Table table, String content, Instant at) {
        String digest = HexFormat.of().formatHex(Fingerprint.of(content.getBytes(StandardCharsets.UTF_8)));
        while (true) {
            Optional<Version> latest = latest(table);
            if (latest.isPresent() && latest.get().digest().equals(digest)) {
                return latest.get();
            }
            int number = latest.map(Version::number).orElse(0) + 1;
            Version next = new Version(table, number, digest, content, at);
            if (insert(next)) {
                return next;
            }
        }
    }

    private boolean insert(Version version) {
        try {
            jdbc.update(
                    """
                    insert into reference_versions (reference_table, version, digest, content, stored_at)
                    values (?, ?, ?, ?, ?)""",
                    version.table().name(),
                    version.number(),
                    version.digest(),
                    version.content(),
                    Sql.time(version.storedAt()));
            return true;
        } catch (DuplicateKeyException anotherNode) {
            return false;
        }
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                Table.valueOf(row.getString(1)),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                Objects.requireNonNull(Sql.instant(row, 5)));
    }
}
