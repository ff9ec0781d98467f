package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.yizhan.cases.Fact.Left;
import org.yizhan.cases.Letter;
import org.yizhan.cases.Stage;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** Estates in SQL: cases are gone through in the order of their ids, so no index is kept for what happens so rarely. */
@Component
final class JdbcEstates implements Estates {
    private static final List<String> OPEN =
            Stream.of(Stage.values()).filter(Stage::open).map(Stage::name).toList();
    private static final String UNREAD =
            """
            l.collected_at is null and l.state <> 'COLLECTED' and (l.reason is null or l.reason <> ?)""";
    private static final String CASES =
            """
            select c.id from cases c
            where c.id > ? and (
                (c.wake_at is not null or c.state in %1$s)
                and (c.bureau = ? or c.responsible = ?
                    or exists (select 1 from letters l where l.case_id = c.id and l.recipient = ?)
                    or exists (select 1 from messages m where m.case_id = c.id and m.sender = ?))
                or exists (select 1 from letters l where l.case_id = c.id and l.recipient = ? and %2$s))
            order by c.id limit ?"""
                    .formatted(Sql.places(OPEN), UNREAD);

    private static final String LETTERS = "select " + LetterRows.COLUMNS + ", case when " + UNREAD
            + " then 0 else 1 end as was_read" + LetterRows.FROM
            + "where l.case_id in %s and l.case_month in %s and l.recipient = ? order by l.case_id, l.letter_number";

    private final JdbcTemplate jdbc;
    private final LetterRows rows;
    private final Claims claims;

    JdbcEstates(JdbcTemplate jdbc, LetterRows rows, Claims claims) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.claims = claims;
    }

    @Override
    public Set<Ending> settled(Collection<Ending> endings) {
        Set<Ending> settled = new HashSet<>();
        jdbc.query("select organisation, occasion from successions where done", (RowCallbackHandler)
                row -> settled.add(new Ending(new OrganisationCode(row.getString(1)), row.getString(2))));
        settled.retainAll(endings);
        return settled;
    }

    @Override
    public Optional<CaseId> upTo(Ending ending) {
        return jdbc
                .queryForList(
                        "select up_to from successions where organisation = ? and occasion = ? and up_to is not null",
                        String.class,
                        ending.organisation().value(),
                        ending.occasion())
                .stream()
                .map(CaseId::new)
                .findFirst();
    }

    @Override
    public boolean isMine(String node) {
        return claims.held(node).contains(0);
    }

    @Override
    public List<LeftCase> next(String node, OrganisationCode organisation, @Nullable CaseId after, int most) {
        if (!isMine(node)) {
            return List.of();
        }
        String code = organisation.value();
        List<CaseId> cases = jdbc.query(
                CASES,
                (row, number) -> new CaseId(row.getString(1)),
                Sql.parameters(
                        List.of(after == null ? "" : after.value()),
                        OPEN,
                        List.of(code, code, code, code, code, LetterStanding.WITHHELD, most)));
        Map<CaseId, List<Left>> letters = letters(cases, code);
        return cases.stream()
                .map(id -> new LeftCase(id, letters.getOrDefault(id, List.of())))
                .toList();
    }

    private Map<CaseId, List<Left>> letters(List<CaseId> cases, String recipient) {
        Map<CaseId, List<Left>> letters = new LinkedHashMap<>();
        if (cases.isEmpty()) {
            return letters;
        }
        List<String> ids = cases.stream().map(CaseId::value).toList();
        List<Integer> months = cases.stream().map(CaseId::month).distinct().toList();
        jdbc.query(
                LETTERS.formatted(Sql.places(ids), Sql.places(months)),
                (RowCallbackHandler) row -> letters.computeIfAbsent(caseOf(row), id -> new ArrayList<>())
                        .add(left(row)),
                Sql.parameters(List.of(LetterStanding.WITHHELD), ids, months, List.of(recipient)));
        letters.replaceAll((id, all) -> needed(all));
        return letters;
    }

    private static CaseId caseOf(ResultSet row) throws SQLException {
        return new CaseId(row.getString(7));
    }

    private Left left(ResultSet row) throws SQLException {
        return new Left(rows.read(row).letter(), row.getInt(LetterRows.COUNT + 1) == 1);
    }

    /** Of those that were read only the last assignment. */
    private static List<Left> needed(List<Left> all) {
        Optional<Letter> assignment = all.stream()
                .map(Left::letter)
                .filter(letter -> letter.kind() == MessageKind.ASSIGNMENT)
                .reduce((earlier, later) -> later);
        return all.stream()
                .filter(left ->
                        !left.read() || assignment.filter(left.letter()::equals).isPresent())
                .toList();
    }

    @Override
    public void goneThrough(Ending ending, @Nullable CaseId upTo, boolean done) {
        String until = upTo == null ? null : upTo.value();
        int updated = jdbc.update(
                "update successions set occasion = ?, up_to = ?, done = ? where organisation = ?",
                ending.occasion(),
                until,
                done,
                ending.organisation().value());
        if (updated == 0) {
            jdbc.update(
                    "insert into successions (organisation, occasion, up_to, done) values (?, ?, ?, ?)",
                    ending.organisation().value(),
                    ending.occasion(),
                    until,
                    done);
        }
    }
}
