package org.yizhan.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records lists of entries, one list at a time: see how the ledger stands, leave out what has lost, write the rest. When
 * another node was faster in between, the transaction is rolled back and all is seen again.
 */
@Component
final class Recorder {
    private static final int MOST_ATTEMPTS = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final TransactionTemplate transactions;
    private final LedgerJson json;
    private final Places places;
    private final StandingReader reader;
    private final EntryWriter writer;
    private final MarkWriter marks;

    Recorder(JdbcTemplate jdbc, TransactionTemplate transactions, LedgerJson json, Places places, EntryWriter writer) {
        this.transactions = transactions;
        this.json = json;
        this.places = places;
        this.reader = new StandingReader(jdbc);
        this.writer = writer;
        this.marks = new MarkWriter(jdbc);
    }

    /**
     * @param lost indexes of the entries that lost
     * @param places how many places in the stream were taken
     * @param letters whether letters may leave now
     */
    record Recorded(Set<Integer> lost, int places, boolean letters) {}

    Recorded record(List<Entry> entries) {
        lock.lock();
        try {
            return attempts(entries);
        } finally {
            lock.unlock();
        }
    }

    private Recorded attempts(List<Entry> entries) {
        for (int attempt = 1; ; attempt++) {
            boolean known = false;
            // Before the transaction: a stream opened inside would vanish with a rollback.
            long streamId = places.id();
            try {
                Recorded recorded = Objects.requireNonNull(
                        transactions.execute(status -> attempt(entries, streamId)), "a callback's value");
                places.committed(recorded.places());
                known = true;
                return recorded;
            } catch (DuplicateKeyException | OptimisticLockingFailureException | PessimisticLockingFailureException e) {
                known = true;
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            } finally {
                if (!known) {
                    places.abandon();
                }
            }
        }
    }

    private Recorded attempt(List<Entry> entries, long streamId) {
        Standing standing = reader.read(entries);
        Plan plan = Plan.of(entries, standing);
        EntryRows rows = new EntryRows(json, standing, streamId, places.last());
        plan.winners().forEach(rows::add);
        writer.write(rows);
        marks.write(plan.moved().values());
        // A delivered letter may have held back the next of its case.
        boolean letters = !rows.letters.isEmpty() || !plan.moved().isEmpty();
        return new Recorded(plan.lost(), rows.places(), letters);
    }
}
