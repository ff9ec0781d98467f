package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.ledger.LetterStanding.Times;
import org.yizhan.ledger.Standing.Head;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** Reads what a list of entries touches; the letters it marks are locked, in one order on every node. */
final class StandingReader {
    private final JdbcTemplate jdbc;

    StandingReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Standing read(List<Entry> entries) {
        Set<SubmissionKey> keys = new HashSet<>();
        Set<CaseId> cases = new HashSet<>();
        Map<LetterId, Integer> months = new HashMap<>();
        Set<LetterId> anywhere = new HashSet<>();
        for (Entry entry : entries) {
            SubmissionKey key = Plan.key(entry.arrival());
            if (key != null) {
                keys.add(key);
            }
            if (entry.change() != null) {
                cases.add(entry.change().decision().caseId());
                entry.change()
                        .decision()
                        .withheld()
                        .forEach(letter -> months.put(
                                letter, entry.change().decision().caseId().month()));
            }
            if (entry.mark() != null && entry.mark().month() != null) {
                months.put(entry.mark().letter(), entry.mark().month());
            } else if (entry.mark() != null) {
                anywhere.add(entry.mark().letter());
            }
        }
        months.putAll(monthsOf(anywhere));
        Map<LetterId, LetterStanding> locked = letters(months);
        return new Standing(taken(keys), heads(cases), locked);
    }

    private Set<SubmissionKey> taken(Set<SubmissionKey> keys) {
        Set<SubmissionKey> taken = new HashSet<>();
        List<?> ids = keys.stream().map(key -> key.id().value()).toList();
        query("select sender, message_id from submission_keys where message_id in ", ids, row -> {
            taken.add(new SubmissionKey(
                    new OrganisationCode(row.getString(1)), new MessageId(row.getObject(2, UUID.class))));
        });
        taken.retainAll(keys);
        return taken;
    }

    private Map<CaseId, Head> heads(Set<CaseId> cases) {
        Map<CaseId, Head> heads = new HashMap<>();
        List<?> ids = cases.stream().map(CaseId::value).toList();
        query(
                "select id, version, head_hash from cases where id in ",
                ids,
                row -> heads.put(new CaseId(row.getString(1)), new Head(row.getInt(2), row.getBytes(3))));
        return heads;
    }

    /** Where letters stand of which only the id is known: looked for in every month, without a lock. */
    private Map<LetterId, Integer> monthsOf(Set<LetterId> letters) {
        Map<LetterId, Integer> months = new HashMap<>();
        List<?> ids = letters.stream().map(LetterId::value).toList();
        query("select id, case_month from letters where id in ", ids, row -> {
            months.put(new LetterId(row.getObject(1, UUID.class)), row.getInt(2));
        });
        return months;
    }

    private Map<LetterId, LetterStanding> letters(Map<LetterId, Integer> letters) {
        Map<LetterId, LetterStanding> standings = new LinkedHashMap<>();
        if (letters.isEmpty()) {
            return standings;
        }
        List<UUID> ids =
                Sql.padded(letters.keySet().stream().map(LetterId::value).toList());
        List<Integer> months = letters.values().stream().distinct().toList();
        jdbc.query(
                """
                select id, case_month, recipient, state, due_at, reason,
                    delivered_at, collected_at, dead_at, mailbox_cursor
                from letters where id in %s and case_month in %s order by id for update"""
                        .formatted(Sql.places(ids), Sql.places(months)),
                row -> {
                    LetterStanding standing = letter(row);
                    standings.put(standing.id(), standing);
                },
                Sql.parameters(ids, months));
        return standings;
    }

    private static LetterStanding letter(ResultSet row) throws SQLException {
        return new LetterStanding(
                new LetterId(row.getObject(1, UUID.class)),
                row.getInt(2),
                new OrganisationCode(row.getString(3)),
                LetterState.valueOf(row.getString(4)),
                Objects.requireNonNull(Sql.instant(row, 5)),
                row.getString(6),
                new Times(Sql.instant(row, 7), Sql.instant(row, 8), Sql.instant(row, 9)),
                row.getObject(10, Long.class),
                false);
    }

    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String select, Collection<?> in, EachRow each) {
        if (!in.isEmpty()) {
            List<?> padded = Sql.padded(in);
            jdbc.query(select + Sql.places(padded), each::take, padded.toArray());
        }
    }
}
