package org.yizhan.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's parts, put together over one database. */
final class LedgerParts {
    private final JdbcLedger ledger;
    private final JdbcOutbox outbox;

    LedgerParts(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock) {
        LedgerJson json = new LedgerJson();
        LetterSignal signal = new LetterSignal();
        Recorder recorder =
                new Recorder(jdbc, transactions, json, new Places(jdbc, clock), new EntryWriter(jdbc, clock));
        ledger = new JdbcLedger(jdbc, json, recorder, signal);
        Lanes lanes = new Lanes(jdbc, transactions);
        Claims claims = new Claims(jdbc, transactions, lanes, new LetterRows(json), clock);
        outbox = new JdbcOutbox(jdbc, lanes, claims, signal, clock);
    }

    Ledger ledger() {
        return ledger;
    }

    Outbox outbox() {
        return outbox;
    }
}
