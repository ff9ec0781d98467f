package org.yizhan.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yizhan.cases.Stage;

/** Takes months out of the ledger on PostgreSQL, in one transaction under locks that let nothing of them move. */
@Component
final class JdbcMonths implements Months {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> CLOSED = Stream.of(Stage.values())
            .filter(stage -> !stage.open())
            .map(Stage::name)
            .toList();
    private static final String OPEN =
            "select 1 from cases where case_month = %1$d and (wake_at is not null or state not in " + Sql.places(CLOSED)
                    + ") limit 1";
    private static final String UNDERWAY =
            """
            select 1 from letters_%1$d
            where state <> 'COLLECTED' and (state not in ('PARKED', 'DELIVERED') or reason is null or reason <> ?) limit 1""";

    private static final String UNSEALED =
            """
            select 1 from (select stream, place from messages_%1$d union select stream, place from decisions_%1$d) as r
            join streams s on s.id = r.stream where r.place > s.sealed_place limit 1""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Partitions partitions;
    private final Archived archived;
    private final Clock clock;
    private final boolean postgres;

    JdbcMonths(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            SealKey key,
            Clock clock,
            DatasourceSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.partitions = new Partitions(jdbc);
        this.archived = new Archived(jdbc, key);
        this.clock = clock;
        this.postgres = Database.isPostgres(settings.url());
    }

    @Override
    public Set<Obstacle> archive(int month) {
        return Objects.requireNonNull(transactions.execute(status -> archived(month)));
    }

    private Set<Obstacle> archived(int month) {
        if (!postgres || !partitions.hasItsOwn(month)) {
            return Set.of(Obstacle.NO_PARTITION);
        }
        YearMonth now = YearMonth.from(clock.instant().atZone(ZONE));
        if (month >= now.getYear() * 100 + now.getMonthValue()) {
            return Set.of(Obstacle.NOT_OVER);
        }
        jdbc.execute("set local lock_timeout = '10s'");
        Partitions.TABLES.forEach(
                table -> jdbc.execute("lock table " + Partitions.name(table, month) + " in access exclusive mode"));
        Map<Obstacle, Boolean> found = new EnumMap<>(Obstacle.class);
        found.put(Obstacle.OPEN_CASES, exists(OPEN, month, CLOSED.toArray()));
        found.put(Obstacle.LETTERS_UNDERWAY, exists(UNDERWAY, month, LetterStanding.WITHHELD));
        found.put(Obstacle.NOT_SEALED, exists(UNSEALED, month));
        found.values().removeIf(there -> !there);
        if (found.isEmpty()) {
            takeOut(month);
        }
        return new TreeSet<>(found.keySet());
    }

    private boolean exists(String select, int month, Object... parameters) {
        return !jdbc.queryForList(select.formatted(month), Integer.class, parameters)
                .isEmpty();
    }

    private void takeOut(int month) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.update(
                """
                insert into archived_receipts (receipt_id, case_month, receipt)
                select receipt_id, case_month, receipt from messages_%d where verdict = 'ACCEPTED'"""
                        .formatted(month));
        jdbc.execute("create table %s as select * from cases where case_month = %d"
                .formatted(Partitions.name("cases", month), month));
        int cases = jdbc.update("delete from cases where case_month = ?", month);
        archived.note(month, now, cases);
        partitions.detach(month);
    }
}
