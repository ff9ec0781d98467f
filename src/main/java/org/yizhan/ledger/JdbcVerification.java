package org.yizhan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks messages, cases and seals in one snapshot, so that a gateway may go on writing meanwhile. */
@Component
final class JdbcVerification implements Verification {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final LedgerJson json;
    private final SealKey key;
    private final SealHead head;

    JdbcVerification(JdbcTemplate jdbc, TransactionTemplate transactions, LedgerJson json, SealKey key, SealHead head) {
        this.jdbc = jdbc;
        this.snapshot = Snapshot.over(transactions);
        this.json = json;
        this.key = key;
        this.head = head;
    }

    @Override
    public Report verify(Progress progress) {
        // Noted before the snapshot is taken: what is noted must be in it.
        Optional<SealHead.Noted> noted = head.read();
        return Objects.requireNonNull(snapshot.execute(status -> verify(progress, noted)));
    }

    private Report verify(Progress progress, Optional<SealHead.Noted> noted) {
        List<Fault> faults = new ArrayList<>();
        Archived archived = new Archived(jdbc, key).read(faults);
        long messages = new MessageCheck(jdbc, faults).run(progress);
        long cases = new CaseCheck(jdbc, json, faults).run(progress);
        SealCheck seals = new SealCheck(jdbc, key, archived, faults);
        long sealed = seals.run(progress, noted);
        return new Report(messages, cases, sealed, seals.unsealed(), List.copyOf(faults));
    }
}
