package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.Decision.Summary;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.Versions;
import org.yizhan.ledger.Lookup.CaseLine;
import org.yizhan.ledger.Lookup.LetterLine;
import org.yizhan.ledger.Lookup.MessageLine;
import org.yizhan.ledger.Lookup.Step;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** Rows as lines for people. */
final class LookupRows {
    static final String CASES =
            """
            select id, version, state, bureau, responsible, title, national_number, local_number, query_code,
                urgent, test, opened_at, changed_at, wake_at, provisional
            from cases""";
    static final String MESSAGES = "select sender, channel, receipt, correlation, test from messages";
    static final String LETTERS =
            """
            select id, recipient, letter_number, priority, content, source, case_id, state, attempts,
                created_at, delivered_at, collected_at, reason,
                (select c.test from cases c where c.id = letters.case_id) as test
            from letters""";
    static final String STEPS =
            """
            select version, decided_at, events, receipt_id, directory_version, routing_version, calendar_version, hash
            from decisions where case_id = ? and case_month = ? order by version""";

    private final LedgerJson json;

    LookupRows(LedgerJson json) {
        this.json = json;
    }

    CaseLine caseLine(ResultSet row) throws SQLException {
        Summary summary = new Summary(
                row.getString(3),
                new OrganisationCode(row.getString(4)),
                new OrganisationCode(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10),
                row.getBoolean(11),
                Sql.instant(row, 14),
                row.getBoolean(15));
        return new CaseLine(new CaseId(row.getString(1)), row.getInt(2), summary, instant(row, 12), instant(row, 13));
    }

    MessageLine message(ResultSet row) throws SQLException {
        return new MessageLine(
                new OrganisationCode(row.getString(1)),
                Channel.valueOf(row.getString(2)),
                json.receipt(row.getString(3)),
                messageId(row, 4),
                row.getBoolean(5));
    }

    LetterLine letter(ResultSet row) throws SQLException {
        Letter letter = new Letter(
                new LetterId(row.getObject(1, UUID.class)),
                new OrganisationCode(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                json.content(row.getString(5)),
                messageId(row, 6));
        String caseId = row.getString(7);
        return new LetterLine(
                letter,
                caseId == null ? null : new CaseId(caseId),
                LetterState.valueOf(row.getString(8)),
                row.getInt(9),
                instant(row, 10),
                Sql.instant(row, 11),
                Sql.instant(row, 12),
                row.getString(13),
                row.getBoolean(14));
    }

    Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt(1),
                instant(row, 2),
                json.events(row.getString(3)),
                messageId(row, 4),
                new Versions(row.getInt(5), row.getInt(6), row.getInt(7)),
                HexFormat.of().formatHex(row.getBytes(8)));
    }

    /** What a letter says. */
    GatewayContent content(String content) {
        return json.content(content);
    }

    List<CaseEvent> events(String text) {
        return json.events(text);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }

    private static @Nullable MessageId messageId(ResultSet row, int column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new MessageId(id);
    }
}
