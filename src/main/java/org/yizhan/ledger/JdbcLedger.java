package org.yizhan.ledger;

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
        Map<SubmissionKey, KnownSubmission> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        jdbc.query(
                """
                select k.sender, k.message_id, k.digest, m.receipt
                from submission_keys k join messages m on m.receipt_id = k.receipt_id
                where k.message_id in"""
                        + Sql.places(keys),
                row -> {
                    SubmissionKey key = new SubmissionKey(
                            new OrganisationCode(row.getString(1)), new MessageId(row.getObject(2, UUID.class)));
                    String digest = HexFormat.of().formatHex(row.getBytes(3));
                    found.put(key, new KnownSubmission(digest, json.receipt(row.getString(4))));
                },
                keys.stream().map(key -> key.id().value()).toArray());
        found.keySet().retainAll(Set.copyOf(keys));
        return found;
    }

    @Override
    public Map<CaseId, History> histories(Collection<CaseId> cases) {
        Map<CaseId, History> found = new HashMap<>();
        if (cases.isEmpty()) {
            return found;
        }
        jdbc.query(
                "select case_id, version, events from decisions where case_id in " + Sql.places(cases)
                        + " order by case_id, version",
                row -> {
                    CaseId id = new CaseId(row.getString(1));
                    List<CaseEvent> events = new ArrayList<>(
                            found.getOrDefault(id, History.none(id)).events());
                    events.addAll(json.events(row.getString(3)));
                    found.put(id, new History(id, row.getInt(2), events));
                },
                cases.stream().map(CaseId::value).toArray());
        return found;
    }

    @Override
    public Map<CaseId, Instant> wakes(Collection<CaseId> cases) {
        Map<CaseId, Instant> found = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.query(
                    "select id, wake_at from cases where wake_at is not null and id in " + Sql.places(cases),
                    row -> {
                        found.put(new CaseId(row.getString(1)), Objects.requireNonNull(Sql.instant(row, 2)));
                    },
                    cases.stream().map(CaseId::value).toArray());
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
        return jdbc
                .query(
                        "select body, charset from messages where receipt_id = ?",
                        (row, number) -> new Original(row.getBytes(1), row.getString(2)),
                        receiptId.value())
                .stream()
                .findFirst();
    }
}
