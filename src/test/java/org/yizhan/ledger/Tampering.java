package org.yizhan.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Say;
import org.yizhan.cases.Town;
import org.yizhan.ledger.HashedTable.Column;
import org.yizhan.ledger.Verification.Fault;

/** Hands on single values of a ledger, taken back after each look at what {@code verify} says. */
final class Tampering {
    /** A column of a table, and the column by which its rows are told apart. */
    record Target(String table, Column column, String key) {
        @Override
        public String toString() {
            return table + "." + column.name();
        }
    }

    private static final String KEYS =
            """
            message_id ID
            sender TEXT
            digest BYTES
            receipt_id ID
            case_id TEXT
            sequence_number NUMBER
            """;
    private static final String SEALS =
            """
            previous_hash BYTES
            sealed_at INSTANT
            leaves TEXT
            root BYTES
            mac BYTES
            """;
    private static final String REST_OF_CASE =
            """
            id TEXT
            version NUMBER
            head_hash BYTES
            lane NUMBER
            """;

    /** Every column that is history. */
    static final List<Target> TARGETS = Stream.of(
                    targets(Tables.MESSAGES, "receipt_id"),
                    targets(HashedTable.of("messages", "hash BYTES"), "receipt_id"),
                    targets(Tables.DECISIONS, "hash"),
                    targets(HashedTable.of("decisions", "hash BYTES"), "hash"),
                    targets(Tables.LETTERS, "id"),
                    targets(Tables.SUMMARIES, "id"),
                    targets(HashedTable.of("cases", REST_OF_CASE), "id"),
                    targets(HashedTable.of("submission_keys", KEYS), "receipt_id"),
                    targets(HashedTable.of("seals", SEALS), "seal_number"),
                    targets(HashedTable.of("reference_versions", "content TEXT"), "version"))
            .flatMap(each -> each)
            .toList();

    private static Stream<Target> targets(HashedTable table, String key) {
        return table.columns().stream().map(column -> new Target(table.name(), column, key));
    }

    private final TestNode node;
    private final SealHead head;

    Tampering(TestNode node, SealHead head) {
        this.node = node;
        this.head = head;
    }

    List<Fault> faults() {
        return node.parts
                .verification(TestNode.KEY, head)
                .verify((stage, done, all) -> {})
                .faults();
    }

    /**
     * What is found after one value is changed.
     *
     * @param row which row, counted round
     * @param place which byte or character of it, counted round
     */
    List<Fault> faultsAfter(Target target, int row, int place) {
        return Objects.requireNonNull(node.parts.transactions.execute(status -> {
            status.setRollbackOnly();
            change(target, row, place);
            return faults();
        }));
    }

    private void change(Target target, int row, int place) {
        HashedTable column = new HashedTable(target.table(), List.of(target.column()));
        int offset = (int) Math.floorMod((long) row, node.count(target.table()));
        String where = " where %2$s = (select %2$s from %1$s order by %2$s limit 1 offset %3$d)"
                .formatted(target.table(), target.key(), offset);
        @Nullable
        Object[] before = node.jdbc
                .query(
                        "select " + target.column().name() + " from " + target.table() + where,
                        (found, number) -> column.read(found))
                .get(0);
        @Nullable Object[] after = {other(target, before[0], place)};
        node.jdbc.update(
                "update " + target.table() + " set " + target.column().name() + " = ?" + where,
                statement -> column.bind(statement, after));
    }

    private static Object other(Target target, @Nullable Object value, int place) {
        return switch (target.column().type()) {
            case TEXT -> otherText((String) value, place);
            case NUMBER -> value == null ? 1L : (long) value + 1000;
            case FLAG -> value == null || !(boolean) value;
            case ID -> new UUID(7, value == null ? place : ((UUID) value).getLeastSignificantBits());
            case INSTANT -> value == null ? Instant.EPOCH : ((Instant) value).plus(1, ChronoUnit.MICROS);
            case BYTES -> otherBytes((byte[]) Objects.requireNonNull(value), place);
        };
    }

    private static String otherText(@Nullable String text, int place) {
        if (text == null || text.isEmpty()) {
            return "x";
        }
        StringBuilder other = new StringBuilder(text);
        int at = Math.floorMod(place, text.length());
        other.setCharAt(at, (char) (text.charAt(at) ^ 1));
        return other.toString();
    }

    private static byte[] otherBytes(byte[] bytes, int place) {
        if (bytes.length == 0) {
            return new byte[] {1};
        }
        byte[] other = bytes.clone();
        other[Math.floorMod(place, bytes.length)] ^= (byte) (1 << Math.floorMod(place, 8));
        return other;
    }

    /** Records of every sort, some of them under a seal and some not yet. */
    static Tampering over(TestNode node, TestClock clock, SealHead head) {
        Sample sample = new Sample(clock);
        TownCase town = new TownCase(node.ledger(), clock);
        town.says(Town.BUREAU, Say.transferTo(Town.HOUSING));
        town.delivered();
        node.ledger().record(List.of(sample.refused("<r/>"), sample.queued(sample.newCase())));
        node.parts
                .referenceVersions()
                .store(ReferenceVersions.Table.ROUTING, "content,territory,organ", clock.instant());
        node.parts.sealing(TestNode.KEY, head).sealAll();
        town.says(Town.HOUSING, Say.objection());
        node.ledger().record(List.of(sample.accepted(sample.newCase(), Sample.ORGAN)));
        return new Tampering(node, head);
    }
}
