package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.History;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** The ledger in SQL. */
@Component
final class JdbcLedger implements Ledger {
    private final JdbcTemplate jdbc;
    private final LedgerJson json;
    private final Recorder recorder;
    private final LetterSignal signal;
    private final Sealer sealer;

    JdbcLedger(JdbcTemplate jdbc, LedgerJson json, Recorder recorder, LetterSignal signal, Sealer sealer) {
        this.jdbc = jdbc;
        this.json = json;
        this.recorder = recorder;
        this.signal = signal;
        this.sealer = sealer;
    }

    @Override
    public Set<Integer> record(List<Entry> entries) {
        Recorder.Recorded result = recorder.record(entries);
        sealer.recorded(result.places());
        if (result.letters()) {
            signal.wake();
        }
        return result.lost();
    }

    @Override
    public Map<SubmissionKey, KnownSubmission> findSubmissions(Collection<SubmissionKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<SubmissionKey, Taken> taken = taken(keys);
        Map<MessageId, SubmissionReceipt> receipts = receipts(taken.values());
        Map<SubmissionKey, KnownSubmission> found = new HashMap<>();
        taken.forEach((key, earlier) -> {
            SubmissionReceipt receipt = receipts.get(earlier.receiptId());
            if (receipt == null) {
                throw new IllegalStateException("the receipt of " + key + " is gone; verify says what else is");
            }
            found.put(key, new KnownSubmission(earlier.digest(), receipt));
        });
        return found;
    }

    /** What a taken key leads to. */
    private record Taken(String digest, MessageId receiptId, CaseId caseId) {}

    private Map<SubmissionKey, Taken> taken(Collection<SubmissionKey> keys) {
        Map<SubmissionKey, Taken> taken = new HashMap<>();
        List<UUID> ids = Sql.padded(keys.stream().map(key -> key.id().value()).toList());
        jdbc.query(
                "select sender, message_id, digest, receipt_id, case_id from submission_keys where message_id in "
                        + Sql.places(ids),
                row -> {
                    taken.put(
                            new SubmissionKey(new OrganisationCode(row.getString(1)), messageId(row, 2)),
                            new Taken(
                                    HexFormat.of().formatHex(row.getBytes(3)),
                                    messageId(row, 4),
                                    new CaseId(row.getString(5))));
                },
                ids.toArray());
        taken.keySet().retainAll(Set.copyOf(keys));
        return taken;
    }

    /** The first receipts; most rounds repeat nothing and ask for none. */
    private Map<MessageId, SubmissionReceipt> receipts(Collection<Taken> taken) {
        Map<MessageId, SubmissionReceipt> receipts = new HashMap<>();
        if (taken.isEmpty()) {
            return receipts;
        }
        List<UUID> ids =
                taken.stream().map(earlier -> earlier.receiptId().value()).toList();
        List<Integer> months = Sql.months(taken.stream().map(Taken::caseId).toList());
        jdbc.query(
                "select receipt_id, receipt from messages where receipt_id in " + Sql.places(ids)
                        + " and case_month in " + Sql.places(months),
                row -> {
                    receipts.put(messageId(row, 1), json.receipt(row.getString(2)));
                },
                Sql.parameters(ids, months));
        if (receipts.size() < ids.size()) {
            jdbc.query(
                    "select receipt_id, receipt from archived_receipts where receipt_id in " + Sql.places(ids),
                    row -> {
                        receipts.put(messageId(row, 1), json.receipt(row.getString(2)));
                    },
                    ids.toArray());
        }
        return receipts;
    }

    private static MessageId messageId(ResultSet row, int column) throws SQLException {
        return new MessageId(row.getObject(column, UUID.class));
    }

    @Override
    public Map<CaseId, History> histories(Collection<CaseId> cases) {
        Map<CaseId, History> found = new HashMap<>();
        if (cases.isEmpty()) {
            return found;
        }
        List<String> ids = Sql.padded(cases.stream().map(CaseId::value).toList());
        List<Integer> months = Sql.months(cases);
        jdbc.query(
                "select case_id, version, events from decisions where case_id in " + Sql.places(ids)
                        + " and case_month in " + Sql.places(months) + " order by case_id, version",
                row -> {
                    CaseId id = new CaseId(row.getString(1));
                    List<CaseEvent> events = new ArrayList<>(
                            found.getOrDefault(id, History.none(id)).events());
                    events.addAll(json.events(row.getString(3)));
                    found.put(id, new History(id, row.getInt(2), events));
                },
                Sql.parameters(ids, months));
        return found;
    }

    @Override
    public Map<CaseId, Instant> wakes(Collection<CaseId> cases) {
        Map<CaseId, Instant> found = new HashMap<>();
        if (!cases.isEmpty()) {
            List<String> ids = Sql.padded(cases.stream().map(CaseId::value).toList());
            jdbc.query(
                    "select id, wake_at from cases where wake_at is not null and id in " + Sql.places(ids),
                    row -> {
                        found.put(new CaseId(row.getString(1)), Objects.requireNonNull(Sql.instant(row, 2)));
                    },
                    ids.toArray());
        }
        return found;
    }

    @Override
    public Optional<CaseId> caseOf(OrganisationCode sender, MessageId message) {
        return jdbc
                .queryForList(
                        "select case_id from submission_keys where message_id = ? and sender = ?",
                        String.class,
                        message.value(),
                        sender.value())
                .stream()
                .map(CaseId::new)
                .findFirst();
    }

    @Override
    public long lastSequence(OrganisationCode sender) {
        Long last = jdbc.queryForObject(
                "select max(sequence_number) from submission_keys where sender = ?", Long.class, sender.value());
        return last == null ? 0 : last;
    }

    @Override
    public Optional<Original> original(@Nullable CaseId caseId, MessageId receiptId) {
        List<Integer> month = caseId == null ? List.of() : List.of(caseId.month());
        return jdbc
                .query(
                        "select body, charset from messages where receipt_id = ?"
                                + (month.isEmpty() ? "" : " and case_month = ?"),
                        (row, number) -> new Original(row.getBytes(1), row.getString(2)),
                        Sql.parameters(List.of(receiptId.value()), month))
                .stream()
                .findFirst();
    }
}
