package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/**
 * Letters as they are read back, each with the message whose text it carries. That is a message of the letter's own case,
 * so it stands in the letter's month; the texts are read by themselves, for then a statement names their months.
 */
@Component
final class LetterRows {
    static final String COLUMNS =
            """
            l.id, l.recipient, l.letter_number, l.priority, l.content, l.source,
            l.case_id, l.case_month, l.created_at, l.failures, c.test""";
    static final String FROM = " from letters l left join cases c on c.id = l.case_id ";
    static final int COUNT = 11;

    private final JdbcTemplate jdbc;
    private final LedgerJson json;

    LetterRows(JdbcTemplate jdbc, LedgerJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row that begins with {@link #COLUMNS}; without the text it carries, for which see {@link #texts}. */
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
        Instant createdAt = Objects.requireNonNull(Sql.instant(row, 9));
        return new ClaimedLetter(
                letter,
                caseId == null ? null : new CaseId(caseId),
                row.getInt(8),
                createdAt,
                row.getInt(10),
                null,
                row.getBoolean(11));
    }

    /** The messages whose text the letters carry, by their receipts. */
    Map<MessageId, Original> texts(List<ClaimedLetter> letters) {
        Map<MessageId, Original> texts = new HashMap<>();
        List<UUID> sources = Sql.padded(letters.stream()
                .map(claimed -> claimed.letter().source())
                .filter(Objects::nonNull)
                .map(MessageId::value)
                .distinct()
                .toList());
        if (sources.isEmpty()) {
            return texts;
        }
        List<Integer> months =
                letters.stream().map(ClaimedLetter::month).distinct().toList();
        jdbc.query(
                "select receipt_id, body, charset from messages where receipt_id in " + Sql.places(sources)
                        + " and case_month in " + Sql.places(months),
                row -> {
                    Original text = new Original(row.getBytes(2), row.getString(3));
                    texts.put(new MessageId(row.getObject(1, UUID.class)), text);
                },
                Sql.parameters(sources, months));
        return texts;
    }

    /** The letter with what it carries of {@code texts}. */
    static ClaimedLetter with(Map<MessageId, Original> texts, ClaimedLetter letter) {
        MessageId source = letter.letter().source();
        @Nullable Original text = source == null ? null : texts.get(source);
        return new ClaimedLetter(
                letter.letter(),
                letter.caseId(),
                letter.month(),
                letter.createdAt(),
                letter.failures(),
                text,
                letter.test());
    }
}
