package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** Letters as they are read back, each with the message whose text it carries. */
@Component
final class LetterRows {
    static final String COLUMNS =
            """
            l.id, l.recipient, l.letter_number, l.priority, l.content, l.source,
            l.case_id, l.created_at, l.failures, m.body, m.charset, c.test""";
    static final String FROM =
            " from letters l left join messages m on m.receipt_id = l.source left join cases c on c.id = l.case_id ";
    static final int COUNT = 12;

    private final LedgerJson json;

    LetterRows(LedgerJson json) {
        this.json = json;
    }

    /** A row that begins with {@link #COLUMNS}. */
    ClaimedLetter read(ResultSet row) throws SQLException {
        UUID source = row.getObject(6, UUID.class);
        Letter letter = new Letter(
                new LetterId(row.getObject(1, UUID.class)),
                new OrganisationCode(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                json.content(row.getString(5)),
                source == null ? null : new MessageId(source));
        String caseId = row.getString(7);
        Instant createdAt = Objects.requireNonNull(Sql.instant(row, 8));
        byte @Nullable [] body = row.getBytes(10);
        Original original = body == null ? null : new Original(body, row.getString(11));
        return new ClaimedLetter(
                letter,
                caseId == null ? null : new CaseId(caseId),
                createdAt,
                row.getInt(9),
                original,
                row.getBoolean(12));
    }
}
