package org.yizhan.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yizhan.platform.RealTime;

/** Makes seals, one node at a time, over every record that has none yet. */
@Component
final class Sealing {
    static final int MOST_PER_SEAL = 1000;
    private static final String STREAMS =
            """
            select id, sealed_place from streams s
            where exists (select 1 from decisions d where d.stream = s.id and d.place > s.sealed_place)
               or exists (select 1 from messages m where m.stream = s.id and m.place > s.sealed_place)
            order by id""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SealKey key;
    private final SealHead head;

    Sealing(JdbcTemplate jdbc, TransactionTemplate transactions, @RealTime Clock clock, SealKey key, SealHead head) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.key = key;
        this.head = head;
    }

    /** Seals everything recorded before now; how many seals it took. */
    int sealAll() {
        int seals = 0;
        while (true) {
            Optional<Seal> made = Objects.requireNonNull(transactions.execute(status -> sealNext()));
            if (made.isEmpty()) {
                return seals;
            }
            head.note(made.get());
            seals++;
        }
    }

    private Optional<Seal> sealNext() {
        jdbc.queryForList("select name from turns where name = 'seal' for update", String.class);
        List<Leaf> leaves = new ArrayList<>();
        for (Stream stream : streams()) {
            leaves.addAll(take(stream, MOST_PER_SEAL - leaves.size()));
        }
        leaves.addAll(references());
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        Seal last = last();
        Seal seal = last == null
                ? Seal.make(key, 1, Fingerprint.NOTHING, clock.instant(), leaves)
                : Seal.make(key, last.number() + 1, last.hash(), clock.instant(), leaves);
        seal.insert(jdbc);
        return Optional.of(seal);
    }

    private record Stream(long id, long sealed) {}

    private List<Stream> streams() {
        return jdbc.query(STREAMS, (row, number) -> new Stream(row.getLong(1), row.getLong(2)));
    }

    private List<Leaf> take(Stream stream, int most) {
        if (most == 0) {
            return List.of();
        }
        List<Leaf> leaves = new LeafRows(jdbc).after(stream.id(), stream.sealed(), most);
        jdbc.update("update streams set sealed_place = ? where id = ?", stream.sealed() + leaves.size(), stream.id());
        return leaves;
    }

    private List<Leaf> references() {
        List<Leaf> leaves = jdbc.query(
                """
                select reference_table, version, content from reference_versions
                where not sealed order by reference_table, version""",
                (row, number) -> reference(row.getString(1), row.getInt(2), row.getString(3)));
        for (Leaf leaf : leaves) {
            jdbc.update(
                    "update reference_versions set sealed = true where reference_table = ? and version = ?",
                    leaf.stream(),
                    leaf.place());
        }
        return leaves;
    }

    static Leaf reference(String table, int version, String content) {
        byte[] hash = new Fingerprint().add(content).digest();
        return new Leaf(table, version, table + " version " + version, hash);
    }

    private @Nullable Seal last() {
        List<Seal> last = jdbc.query(
                "select " + Seal.COLUMNS + " from seals order by seal_number desc limit 1",
                (row, number) -> Seal.read(row));
        return last.isEmpty() ? null : last.get(0);
    }
}
