package org.yizhan.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.History;
import org.yizhan.cases.Participants;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.Forwarded;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** Lookup in SQL; every query of a number goes through an index. */
@Component
final class JdbcLookup implements Lookup {
    private static final int MOST = 100;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcTemplate jdbc;
    private final LookupRows rows;

    JdbcLookup(JdbcTemplate jdbc, LedgerJson json) {
        this.jdbc = jdbc;
        this.rows = new LookupRows(json);
    }

    @Override
    public Found find(String number) {
        String given = number.strip();
        String lower = given.toLowerCase(Locale.ROOT);
        if (ID.matcher(lower).matches()) {
            UUID id = UUID.fromString(lower);
            return new Found(List.of(), messages(new MessageId(id)), letters("where id = ?", id));
        }
        if (DIGEST.matcher(lower).matches()) {
            byte[] digest = HexFormat.of().parseHex(lower);
            return new Found(List.of(), messages("where digest = ?", digest), List.of());
        }
        String upper = given.toUpperCase(Locale.ROOT);
        List<CaseLine> cases = CaseId.isCaseId(upper)
                ? cases("where id = ?", upper)
                : Stream.of("national_number", "local_number", "query_code")
                        .flatMap(column -> cases("where " + column + " = ?", given).stream())
                        .distinct()
                        .toList();
        return new Found(cases, List.of(), List.of());
    }

    @Override
    public Optional<CaseFile> caseFile(CaseId id) {
        return cases("where id = ?", id.value()).stream()
                .findFirst()
                .map(summary -> new CaseFile(
                        summary,
                        jdbc.query(LookupRows.STEPS, (row, number) -> rows.step(row), id.value(), id.month()),
                        jdbc.query(
                                LookupRows.MESSAGES
                                        + " where case_id = ? and case_month = ? order by received_at, place",
                                (row, number) -> rows.message(row),
                                id.value(),
                                id.month()),
                        jdbc.query(
                                LookupRows.LETTERS
                                        + " where case_id = ? and case_month = ?"
                                        + " order by version, created_at, recipient, letter_number",
                                (row, number) -> rows.letter(row),
                                id.value(),
                                id.month())));
    }

    @Override
    public List<MessageLine> messages(MessageId id) {
        List<MessageLine> own = messages("where message_id = ?", id.value());
        return own.isEmpty() ? messages("where receipt_id = ?", id.value()) : own;
    }

    @Override
    public List<LetterLine> letters(LetterState state, int most) {
        return jdbc.query(
                LookupRows.LETTERS + " where state = ? order by created_at limit ?",
                (row, number) -> rows.letter(row),
                state.name(),
                most);
    }

    @Override
    public boolean mayRead(OrganisationCode reader, MessageId receiptId) {
        return maySee(reader, receiptId, false);
    }

    @Override
    public boolean mayReopen(OrganisationCode recipient, MessageId receiptId) {
        return maySee(recipient, receiptId, true);
    }

    private boolean maySee(OrganisationCode reader, MessageId receiptId, boolean asWritten) {
        boolean own = messages("where receipt_id = ?", receiptId.value()).stream()
                .anyMatch(message -> message.sender().equals(reader));
        return own
                || jdbc.query(
                                """
                                select case_id, version, content from letters
                                where source = ? and recipient = ? and delivered_at is not null""",
                                (row, number) -> maySee(
                                        reader,
                                        new CaseId(row.getString(1)),
                                        row.getInt(2),
                                        asWritten,
                                        rows.content(row.getString(3))),
                                receiptId.value(),
                                reader.value())
                        .contains(true);
    }

    /**
     * Whether the recipient of a letter takes part in the case, or did not any more when the letter was written. A
     * neighbouring gateway has what was sent on to it, and fetches what belongs to it.
     */
    private boolean maySee(
            OrganisationCode recipient, CaseId caseId, int writtenAt, boolean asWritten, GatewayContent letter) {
        if (letter instanceof Forwarded) {
            return true;
        }
        boolean nothingLeftOut = asWritten || letter.kind() != MessageKind.ASSIGNMENT;
        Sight sight = participants(caseId, Integer.MAX_VALUE).sightOf(recipient);
        return sight == Sight.ALL
                || (sight == Sight.LIMITED && nothingLeftOut)
                || participants(caseId, writtenAt).former().contains(recipient);
    }

    private Participants participants(CaseId caseId, int version) {
        List<CaseEvent> events = jdbc
                .query(
                        "select events from decisions where case_id = ? and case_month = ? and version <= ? order by version",
                        (row, number) -> rows.events(row.getString(1)),
                        caseId.value(),
                        caseId.month(),
                        version)
                .stream()
                .flatMap(List::stream)
                .toList();
        return Participants.of(new History(caseId, version, events));
    }

    private List<CaseLine> cases(String where, Object value) {
        return jdbc.query(
                LookupRows.CASES + " " + where + " order by opened_at desc limit " + MOST,
                (row, number) -> rows.caseLine(row),
                value);
    }

    private List<MessageLine> messages(String where, Object value) {
        return jdbc.query(
                LookupRows.MESSAGES + " " + where + " order by received_at, place limit " + MOST,
                (row, number) -> rows.message(row),
                value);
    }

    private List<LetterLine> letters(String where, Object value) {
        return jdbc.query(
                LookupRows.LETTERS + " " + where + " limit " + MOST, (row, number) -> rows.letter(row), value);
    }
}
