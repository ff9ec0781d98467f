package org.yizhan.ledger;

import java.util.Objects;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads at one instant over all tables. Serializable, because H2's repeatable read covers only the tables of the first
 * statement; PostgreSQL gives a read-only transaction the same snapshot on either level.
 */
final class Snapshot {
    private Snapshot() {}

    static TransactionTemplate over(TransactionTemplate transactions) {
        TransactionTemplate snapshot =
                new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        snapshot.setReadOnly(true);
        return snapshot;
    }
}
