package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** Mailboxes in SQL: a letter is in its recipient's mailbox from the moment it has a cursor. */
@Component
final class JdbcMailboxes implements Mailboxes {
    private static final String SELECT = "select " + LetterRows.COLUMNS
            + ", l.mailbox_cursor, l.delivered_at, l.collected_at" + LetterRows.FROM
            + "where l.recipient = ? and l.mailbox_cursor is not null";

    private final JdbcTemplate jdbc;
    private final LetterRows rows;

    JdbcMailboxes(JdbcTemplate jdbc, LetterRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<Item> read(OrganisationCode recipient, @Nullable Long after, int limit) {
        return after == null
                ? items(
                        " and l.collected_at is null order by l.priority desc, l.mailbox_cursor limit ?",
                        recipient.value(),
                        limit)
                : items(" and l.mailbox_cursor > ? order by l.mailbox_cursor limit ?", recipient.value(), after, limit);
    }

    private List<Item> items(String condition, Object... parameters) {
        List<Item> items = jdbc.query(SELECT + condition, (row, number) -> item(row), parameters);
        Map<MessageId, Original> texts =
                rows.texts(items.stream().map(Item::letter).toList());
        return items.stream()
                .map(item -> new Item(
                        item.cursor(), LetterRows.with(texts, item.letter()), item.deliveredAt(), item.collectedAt()))
                .toList();
    }

    @Override
    public Map<OrganisationCode, Long> lastCursors() {
        Map<OrganisationCode, Long> cursors = new HashMap<>();
        jdbc.query("select recipient, last_cursor from mailboxes", (RowCallbackHandler)
                row -> cursors.put(new OrganisationCode(row.getString(1)), row.getLong(2)));
        return cursors;
    }

    @Override
    public boolean acknowledge(OrganisationCode recipient, LetterId letter, Instant at) {
        List<Integer> month = jdbc.queryForList(
                "select case_month from letters where id = ? and recipient = ? and mailbox_cursor is not null",
                Integer.class,
                letter.value(),
                recipient.value());
        if (month.isEmpty()) {
            return false;
        }
        jdbc.update(
                """
                update letters set collected_at = ?, state = 'COLLECTED'
                where id = ? and case_month = ? and collected_at is null""",
                Sql.time(at),
                letter.value(),
                month.get(0));
        return true;
    }

    private Item item(ResultSet row) throws SQLException {
        int next = LetterRows.COUNT;
        return new Item(
                row.getLong(next + 1),
                rows.read(row),
                Objects.requireNonNull(Sql.instant(row, next + 2), "a letter in a mailbox is delivered"),
                Sql.instant(row, next + 3));
    }
}
