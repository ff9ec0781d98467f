package org.yizhan.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.ledger.EntryRows.AttachmentRow;
import org.yizhan.ledger.EntryRows.CaseRow;
import org.yizhan.ledger.EntryRows.KeyRow;
import org.yizhan.ledger.EntryRows.PersonRow;
import org.yizhan.ledger.EntryRows.Row;
import org.yizhan.ledger.PetitionIndex.PersonPrint;
import org.yizhan.platform.RealTime;

/** Writes rows in batches, in one order on every node: keys, messages, decisions, letters, cases, each sorted. */
@Component
final class EntryWriter {
    private static final int BATCH = 500;
    private static final String MESSAGE = Tables.MESSAGES.insert(", hash", ", ?");
    private static final String DECISION = Tables.DECISIONS.insert(", hash", ", ?");
    private static final String LETTER = Tables.LETTERS.insert(", state, attempts, due_at", ", 'READY', 0, ?");
    private static final String KEY =
            """
            insert into submission_keys (message_id, sender, digest, receipt_id, case_id, sequence_number)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String ATTACHMENT =
            """
            insert into named_attachments (digest, receipt_id, case_id, missing, received_at)
            values (?, ?, ?, ?, ?)""";
    private static final String PERSON =
            """
            insert into petition_persons (receipt_id, person, case_id, content_class, territory,
                by_document, by_telephone, by_address, by_accused)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OPEN_CASE = Tables.SUMMARIES.insert(
            ", version, head_hash, changed_at, lane, id, case_month, opened_at", ", ?, ?, ?, ?, ?, ?, ?");
    private static final String MOVE_CASE = "update cases set "
            + String.join(
                    ", ",
                    Tables.SUMMARIES.columns().stream()
                            .map(column -> column.name() + " = ?")
                            .toList())
            + ", version = ?, head_hash = ?, changed_at = ?, lane = ? where id = ? and version = ?";

    private final JdbcTemplate jdbc;
    private final JdbcUrgentNotices urgent;
    private final Clock clock;

    EntryWriter(JdbcTemplate jdbc, JdbcUrgentNotices urgent, @RealTime Clock clock) {
        this.jdbc = jdbc;
        this.urgent = urgent;
        this.clock = clock;
    }

    void write(EntryRows rows) {
        keys(rows.keys);
        hashed(Tables.MESSAGES, MESSAGE, rows.messages);
        hashed(Tables.DECISIONS, DECISION, rows.decisions);
        letters(rows.letters);
        attachments(rows.attachments);
        persons(rows.persons);
        rows.happened.forEach(happened -> urgent.write(happened.id(), happened.events()));
        List<CaseRow> opened =
                rows.cases.values().stream().filter(row -> row.from() == 0).toList();
        List<CaseRow> moved =
                rows.cases.values().stream().filter(row -> row.from() > 0).toList();
        open(opened);
        move(moved);
    }

    private void keys(List<KeyRow> keys) {
        List<KeyRow> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparing((KeyRow row) -> row.key().id().value())
                .thenComparing(row -> row.key().sender()));
        jdbc.batchUpdate(KEY, sorted, BATCH, (statement, row) -> {
            var receipt = row.arrival().receipt();
            statement.setObject(1, row.key().id().value());
            statement.setString(2, row.key().sender().value());
            statement.setBytes(3, HexFormat.of().parseHex(receipt.digest()));
            statement.setObject(4, receipt.receiptId().value());
            statement.setString(5, row.caseId().value());
            if (row.arrival().sequence() == null) {
                statement.setNull(6, Types.BIGINT);
            } else {
                statement.setLong(6, row.arrival().sequence());
            }
        });
    }

    private void hashed(HashedTable table, String insert, List<Row> rows) {
        int hash = table.columns().size() + 1;
        jdbc.batchUpdate(insert, rows, BATCH, (statement, row) -> {
            table.bind(statement, row.values());
            statement.setBytes(hash, row.hash());
        });
    }

    private void letters(List<Row> rows) {
        int due = Tables.LETTERS.columns().size() + 1;
        Instant now = clock.instant();
        jdbc.batchUpdate(LETTER, rows, BATCH, (statement, row) -> {
            Tables.LETTERS.bind(statement, row.values());
            statement.setObject(due, Sql.time(now));
        });
    }

    private void attachments(List<AttachmentRow> rows) {
        jdbc.batchUpdate(ATTACHMENT, rows, BATCH, (statement, row) -> {
            statement.setBytes(1, HexFormat.of().parseHex(row.named().digest()));
            statement.setObject(2, row.receipt().receiptId().value());
            statement.setString(3, row.caseId().value());
            statement.setBoolean(4, row.named().missing());
            statement.setObject(5, Sql.time(row.receipt().receivedAt()));
        });
    }

    private void persons(List<PersonRow> rows) {
        jdbc.batchUpdate(PERSON, rows, BATCH, (statement, row) -> {
            PersonPrint print = row.petition().persons().get(row.person());
            statement.setObject(1, row.receiptId().value());
            statement.setInt(2, row.person());
            statement.setString(3, row.caseId().value());
            statement.setString(4, row.petition().contentClass());
            statement.setString(5, row.petition().territory());
            statement.setBytes(6, JdbcPetitionIndex.bytes(print.document()));
            statement.setBytes(7, JdbcPetitionIndex.bytes(print.telephone()));
            statement.setBytes(8, JdbcPetitionIndex.bytes(print.address()));
            statement.setBytes(9, JdbcPetitionIndex.bytes(print.accused()));
        });
    }

    private void open(List<CaseRow> rows) {
        jdbc.batchUpdate(OPEN_CASE, rows, BATCH, (statement, row) -> {
            Tables.SUMMARIES.bind(statement, EntryRows.summary(row.summary()));
            set(statement, row, row.id().value(), row.id().month(), Sql.time(row.at()));
        });
    }

    private void move(List<CaseRow> rows) {
        int[][] counts = jdbc.batchUpdate(MOVE_CASE, rows, BATCH, (statement, row) -> {
            Tables.SUMMARIES.bind(statement, EntryRows.summary(row.summary()));
            set(statement, row, row.id().value(), row.from());
        });
        if (Stream.of(counts).flatMapToInt(IntStream::of).anyMatch(count -> count != 1)) {
            throw new OptimisticLockingFailureException("a case has moved on since it was read");
        }
    }

    private static void set(PreparedStatement statement, CaseRow row, @Nullable Object... more) throws SQLException {
        int next = Tables.SUMMARIES.columns().size() + 1;
        statement.setInt(next++, row.head().version());
        statement.setBytes(next++, row.head().hash());
        statement.setObject(next++, Sql.time(row.at()));
        statement.setInt(next++, Lanes.of(row.id().value()));
        for (Object value : more) {
            statement.setObject(next++, value);
        }
    }
}
