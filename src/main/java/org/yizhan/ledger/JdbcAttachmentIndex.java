package org.yizhan.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** The index of attachments in SQL. */
@Component
final class JdbcAttachmentIndex implements AttachmentIndex {
    private static final String WAITING =
            """
            select case_id, receipt_id, received_at, digest from named_attachments
            where missing and receipt_id in (%s) order by received_at, receipt_id, digest""";

    private static final String MAY_READ =
            """
            select distinct a.receipt_id from named_attachments a
            join messages m on m.receipt_id = a.receipt_id and m.case_month = %1$s
            where a.digest = ? and (m.sender = ? or exists (
                select 1 from letters l where l.source = a.receipt_id and l.case_month = %1$s and l.recipient = ?))"""
                    .formatted(Sql.monthOf("a.case_id"));

    private final JdbcTemplate jdbc;
    private final Lookup lookup;

    JdbcAttachmentIndex(JdbcTemplate jdbc, Lookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    @Override
    public List<Waiting> waitingFor(String digest) {
        return waiting("select receipt_id from named_attachments where digest = ? and missing", bytes(digest));
    }

    @Override
    public List<Waiting> overdue(Instant receivedBefore, int most) {
        return waiting(
                """
                select receipt_id from named_attachments
                where missing and reported_at is null and received_at < ?
                group by receipt_id, received_at order by received_at limit ?""",
                Sql.time(receivedBefore),
                most);
    }

    private List<Waiting> waiting(String receipts, @Nullable Object... parameters) {
        Map<UUID, Waiting> found = new LinkedHashMap<>();
        jdbc.query(
                WAITING.formatted(receipts),
                row -> {
                    CaseId caseId = new CaseId(row.getString(1));
                    UUID receipt = row.getObject(2, UUID.class);
                    Instant receivedAt = Objects.requireNonNull(Sql.instant(row, 3));
                    found.computeIfAbsent(
                                    receipt,
                                    id -> new Waiting(caseId, new MessageId(id), receivedAt, new ArrayList<>()))
                            .digests()
                            .add(HexFormat.of().formatHex(row.getBytes(4)));
                },
                parameters);
        return List.copyOf(found.values());
    }

    @Override
    public void settle(MessageId receiptId) {
        jdbc.update("update named_attachments set missing = false where receipt_id = ? and missing", receiptId.value());
    }

    @Override
    public void reported(MessageId receiptId, Instant at) {
        jdbc.update(
                "update named_attachments set reported_at = ? where receipt_id = ? and reported_at is null",
                Sql.time(at),
                receiptId.value());
    }

    @Override
    public boolean isNamed(String digest) {
        return !jdbc.queryForList(
                        "select 1 from named_attachments where digest = ? limit 1", Integer.class, bytes(digest))
                .isEmpty();
    }

    @Override
    public boolean mayRead(OrganisationCode reader, String digest) {
        return jdbc.queryForList(MAY_READ, UUID.class, bytes(digest), reader.value(), reader.value()).stream()
                .anyMatch(receipt -> lookup.mayRead(reader, new MessageId(receipt)));
    }

    private static byte[] bytes(String digest) {
        return HexFormat.of().parseHex(digest);
    }
}
