package org.yizhan.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yizhan.messages.OrganisationCode;

/** Writes where letters stand. A mailbox's cursors are given under its row's lock, so they appear in order, no gaps. */
final class MarkWriter {
    private static final String MOVE =
            """
            update letters set state = ?, due_at = ?, reason = ?, delivered_at = ?, collected_at = ?, dead_at = ?,
                mailbox_cursor = ?, failures = case when ? = 'READY' then 0 else failures end
            where case_month = ? and id in""";
    private static final int REASON_KEPT = 1000;

    private final JdbcTemplate jdbc;

    MarkWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Letters that move alike, as those of one delivery do, are moved by one statement. */
    void write(Collection<LetterStanding> moved) {
        Map<List<@Nullable Object>, List<UUID>> alike = new LinkedHashMap<>();
        for (LetterStanding letter : withCursors(moved)) {
            alike.computeIfAbsent(values(letter), values -> new ArrayList<>())
                    .add(letter.id().value());
        }
        List<Object[]> alone = new ArrayList<>();
        alike.forEach((values, ids) -> {
            List<UUID> padded = Sql.padded(ids);
            Object[] parameters = Sql.parameters(values, padded);
            if (ids.size() == 1) {
                alone.add(parameters);
            } else {
                jdbc.update(MOVE + Sql.places(padded), parameters);
            }
        });
        jdbc.batchUpdate(MOVE + " (?)", alone);
    }

    private static List<@Nullable Object> values(LetterStanding letter) {
        var times = letter.times();
        return Arrays.asList(
                letter.state().name(),
                Sql.time(letter.dueAt()),
                cut(letter.reason()),
                Sql.time(times.delivered()),
                Sql.time(times.collected()),
                Sql.time(times.dead()),
                letter.cursor(),
                letter.state().name(),
                letter.month());
    }

    static @Nullable String cut(@Nullable String reason) {
        return reason == null || reason.length() <= REASON_KEPT ? reason : reason.substring(0, REASON_KEPT);
    }

    private List<LetterStanding> withCursors(Collection<LetterStanding> moved) {
        TreeMap<OrganisationCode, Long> wanted = new TreeMap<>();
        for (LetterStanding letter : moved) {
            if (letter.wantsCursor()) {
                wanted.merge(letter.recipient(), 1L, Long::sum);
            }
        }
        TreeMap<OrganisationCode, Long> next = new TreeMap<>();
        wanted.forEach((recipient, count) -> next.put(recipient, take(recipient, count)));
        return moved.stream()
                .map(letter -> letter.wantsCursor() ? letter.at(next.merge(letter.recipient(), 1L, Long::sum)) : letter)
                .toList();
    }

    /** Takes {@code count} cursors; the last one given before them. */
    private long take(OrganisationCode recipient, long count) {
        int updated = jdbc.update(
                "update mailboxes set last_cursor = last_cursor + ? where recipient = ?", count, recipient.value());
        if (updated == 0) {
            jdbc.update("insert into mailboxes (recipient, last_cursor) values (?, ?)", recipient.value(), count);
            return 0;
        }
        Long last = jdbc.queryForObject(
                "select last_cursor from mailboxes where recipient = ?", Long.class, recipient.value());
        return Objects.requireNonNull(last, "the mailbox just updated") - count;
    }
}
