package org.yizhan.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.messages.CaseId;
import org.yizhan.platform.RealTime;

/** What is due, read from the columns that each decision leaves in its case's row. */
@Component
final class JdbcDueCases implements DueCases {
    private static final String DUE =
            """
            select id, wake_at from cases where wake_at <= ? and lane in %s
            order by wake_at, urgent desc, id limit ?""";
    private static final String ASSUMED =
            """
            select c.id from cases c
            join decisions d on d.case_id = c.id and d.version = c.version and d.case_month = c.case_month
            where c.provisional and c.lane in %s and d.calendar_version < ? order by c.id limit ?""";
    private static final String LIVING =
            """
            select min(decided_up_to), count(*) - count(decided_up_to) from nodes where seen_until > ?""";

    private final JdbcTemplate jdbc;
    private final Lanes lanes;
    private final Claims claims;
    private final Clock clock;

    JdbcDueCases(JdbcTemplate jdbc, Lanes lanes, Claims claims, @RealTime Clock clock) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public void join(String node, Duration lease) {
        Instant now = clock.instant();
        lanes.seen(node, now, now.plus(lease));
    }

    @Override
    public Optional<Instant> next() {
        return instant("select min(wake_at) from cases where wake_at is not null");
    }

    @Override
    public Optional<Instant> latest(Instant upTo) {
        return instant("select max(wake_at) from cases where wake_at <= ?", Sql.time(upTo));
    }

    private Optional<Instant> instant(String select, @Nullable Object... parameters) {
        return Optional.ofNullable(jdbc.queryForObject(select, OffsetDateTime.class, parameters))
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<DueCase> due(String node, Instant upTo, int most) {
        List<Integer> mine = claims.held(node);
        if (mine.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(Sql.time(upTo));
        parameters.addAll(mine);
        parameters.add(most);
        return jdbc.query(
                DUE.formatted(Sql.places(mine)),
                (row, number) ->
                        new DueCase(new CaseId(row.getString(1)), Objects.requireNonNull(Sql.instant(row, 2), "due")),
                parameters.toArray());
    }

    @Override
    public long count(Instant upTo) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from cases where wake_at <= ?", Long.class, Sql.time(upTo)));
    }

    @Override
    public void decided(String node, Instant upTo) {
        jdbc.update(
                "update nodes set decided_up_to = ? where node = ? and (decided_up_to is null or decided_up_to < ?)",
                Sql.time(upTo),
                node,
                Sql.time(upTo));
    }

    @Override
    public Optional<Instant> decidedUpTo() {
        return Objects.requireNonNull(jdbc.query(
                LIVING,
                row -> {
                    row.next();
                    return row.getLong(2) > 0 ? Optional.<Instant>empty() : Optional.ofNullable(Sql.instant(row, 1));
                },
                Sql.time(clock.instant())));
    }

    @Override
    public List<CaseId> behind(String node, int most) {
        if (!claims.held(node).contains(0)) {
            return List.of();
        }
        return jdbc.query(
                "select id from cases where lane is null order by id limit ?",
                (row, number) -> new CaseId(row.getString(1)),
                most);
    }

    @Override
    public void caughtUp(Collection<CaseId> cases) {
        jdbc.batchUpdate(
                "update cases set lane = ? where id = ? and lane is null",
                cases.stream()
                        .map(CaseId::value)
                        .sorted()
                        .map(id -> new Object[] {Lanes.of(id), id})
                        .toList());
    }

    @Override
    public List<CaseId> assumedBefore(int calendar, String node, int most) {
        List<Integer> mine = claims.held(node);
        if (mine.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(mine);
        parameters.add(calendar);
        parameters.add(most);
        return jdbc.query(
                ASSUMED.formatted(Sql.places(mine)),
                (row, number) -> new CaseId(row.getString(1)),
                parameters.toArray());
    }

    @Override
    public long assumed() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from cases where provisional", Long.class));
    }
}
