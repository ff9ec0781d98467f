package org.yizhan.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yizhan.messages.OrganisationCode;

/** Secrets in SQL. Every change takes the revision's row first, so changes follow each other. */
@Component
final class JdbcSecretStore implements SecretStore {
    private static final int VALID_AT_A_TIME = 2;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    JdbcSecretStore(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<StoredSecret> inForce() {
        return jdbc.query(
                """
                select organisation, salt, hash, issued_at from secrets where ended_at is null
                order by organisation, issued_at""",
                (row, number) -> new StoredSecret(
                        new OrganisationCode(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Objects.requireNonNull(Sql.instant(row, 4))));
    }

    @Override
    public void add(StoredSecret secret) {
        transactions.executeWithoutResult(status -> {
            nextRevision();
            String organisation = secret.organisation().value();
            List<String> valid = jdbc.queryForList(
                    """
                    select hash from secrets where organisation = ? and ended_at is null
                    order by issued_at desc""",
                    String.class,
                    organisation);
            for (String hash : valid.subList(Math.min(VALID_AT_A_TIME - 1, valid.size()), valid.size())) {
                jdbc.update(
                        "update secrets set ended_at = ? where organisation = ? and hash = ?",
                        Sql.time(secret.issuedAt()),
                        organisation,
                        hash);
            }
            jdbc.update(
                    "insert into secrets (organisation, salt, hash, issued_at) values (?, ?, ?, ?)",
                    organisation,
                    secret.salt(),
                    secret.hash(),
                    Sql.time(issuedAt(secret)));
        });
    }

    /** Two of one moment would leave it to chance which of them gives way to a third. */
    private Instant issuedAt(StoredSecret secret) {
        OffsetDateTime last = jdbc.queryForObject(
                "select max(issued_at) from secrets where organisation = ? and ended_at is null",
                OffsetDateTime.class,
                secret.organisation().value());
        return last == null || last.toInstant().isBefore(secret.issuedAt())
                ? secret.issuedAt()
                : last.toInstant().plus(1, ChronoUnit.MICROS);
    }

    @Override
    public int revoke(OrganisationCode organisation, Instant at) {
        Integer ended = transactions.execute(status -> {
            nextRevision();
            return jdbc.update(
                    "update secrets set ended_at = ? where organisation = ? and ended_at is null",
                    Sql.time(at),
                    organisation.value());
        });
        return Objects.requireNonNull(ended);
    }

    private void nextRevision() {
        jdbc.update("update secrets_revision set revision = revision + 1");
    }

    @Override
    public long revision() {
        Long revision = jdbc.queryForObject("select revision from secrets_revision", Long.class);
        return Objects.requireNonNull(revision);
    }
}
