package org.yizhan.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yizhan.ledger.Verification.Fault;
import org.yizhan.ledger.Verification.Problem;
import org.yizhan.ledger.Verification.Progress;

/** Checks every seal, what it covers, and that nothing between the seals or after them is missing. */
final class SealCheck {
    private final JdbcTemplate jdbc;
    private final SealKey key;
    private final List<Fault> faults;
    private final Archived archived;
    private final LeafRows rows;
    private final Map<Long, Long> sealed = new TreeMap<>();
    private final Set<String> references = new HashSet<>();
    private long unsealed;

    SealCheck(JdbcTemplate jdbc, SealKey key, Archived archived, List<Fault> faults) {
        this.jdbc = jdbc;
        this.key = key;
        this.faults = faults;
        this.archived = archived;
        this.rows = new LeafRows(jdbc);
    }

    /** How many seals were checked. */
    long run(Progress progress, Optional<SealHead.Noted> noted) {
        long all = Objects.requireNonNull(
                jdbc.queryForObject("select coalesce(max(seal_number), 0) from seals", Long.class));
        Seal last = null;
        for (Seal seal = next(0); seal != null; seal = next(seal.number())) {
            check(seal, last);
            last = seal;
            progress.checked("seals", seal.number(), all);
        }
        checkNoted(noted, last == null ? 0 : last.number());
        rows.streams().forEach(this::checkTail);
        checkReferences();
        return all;
    }

    long unsealed() {
        return unsealed;
    }

    private @Nullable Seal next(long after) {
        List<Seal> next = jdbc.query(
                "select " + Seal.COLUMNS + " from seals where seal_number > ? order by seal_number limit 1",
                (row, number) -> Seal.read(row),
                after);
        return next.isEmpty() ? null : next.get(0);
    }

    private void check(Seal seal, @Nullable Seal last) {
        long expected = last == null ? 1 : last.number() + 1;
        for (; expected < seal.number(); expected++) {
            add(Problem.SEAL_MISSING, "seal " + expected);
        }
        byte[] previous = last == null ? Fingerprint.NOTHING : last.hash();
        if (!seal.isWhole(key) || !Arrays.equals(previous, seal.previous())) {
            add(Problem.SEAL_ALTERED, "seal " + seal.number());
        }
        Map<String, List<Leaf>> perStream = new TreeMap<>();
        for (Leaf leaf : leaves(seal)) {
            perStream
                    .computeIfAbsent(leaf.stream(), stream -> new ArrayList<>())
                    .add(leaf);
        }
        perStream.forEach((stream, leaves) -> {
            if (Character.isDigit(stream.charAt(0))) {
                checkPlaces(Long.parseLong(stream), leaves);
            } else {
                leaves.forEach(this::checkReference);
            }
        });
    }

    /** None if they can no longer be read: then the seal is altered, and found so by its root. */
    private static List<Leaf> leaves(Seal seal) {
        try {
            return Leaf.parse(seal.leaves());
        } catch (IllegalArgumentException altered) {
            return List.of();
        }
    }

    private void checkPlaces(long stream, List<Leaf> leaves) {
        long first = leaves.get(0).place();
        Map<Long, Leaf> standing = new HashMap<>();
        rows.after(stream, first - 1, leaves.size()).forEach(leaf -> standing.put(leaf.place(), leaf));
        if (first != sealed.getOrDefault(stream, 0L) + 1) {
            add(Problem.SEAL_PASSED_OVER, "place " + stream + ":" + (sealed.getOrDefault(stream, 0L) + 1));
        }
        for (Leaf leaf : leaves) {
            Leaf now = standing.get(leaf.place());
            if (leaf.hash() == null) {
                add(Problem.REMOVED_BEFORE_SEAL, leaf.subject());
            } else if (now == null || now.hash() == null) {
                if (!archived.holds(stream, leaf.place())) {
                    add(Problem.SEALED_REMOVED, leaf.subject());
                }
            } else if (!now.subject().equals(leaf.subject()) || !Arrays.equals(now.hash(), leaf.hash())) {
                add(Problem.SEALED_ALTERED, leaf.subject());
            }
            sealed.put(stream, leaf.place());
        }
    }

    private void checkTail(long stream) {
        long place = sealed.getOrDefault(stream, 0L);
        List<Leaf> tail;
        do {
            tail = rows.after(stream, place, Sealing.MOST_PER_SEAL);
            tail.stream()
                    .filter(leaf -> leaf.hash() == null)
                    .forEach(leaf -> add(Problem.REMOVED_BEFORE_SEAL, leaf.subject()));
            place += tail.size();
            unsealed += tail.size();
        } while (tail.size() == Sealing.MOST_PER_SEAL);
    }

    private void checkNoted(Optional<SealHead.Noted> noted, long last) {
        if (noted.isEmpty()) {
            return;
        }
        if (noted.get().number() == 0) {
            add(Problem.SEAL_HEAD_GARBLED, "seal.head");
            return;
        }
        for (long missing = last + 1; missing <= noted.get().number(); missing++) {
            add(Problem.SEAL_MISSING, "seal " + missing);
        }
        Seal there = next(noted.get().number() - 1);
        if (there != null
                && there.number() == noted.get().number()
                && !Arrays.equals(there.hash(), noted.get().hash())) {
            add(Problem.SEAL_ALTERED, "seal " + there.number());
        }
    }

    private void checkReference(Leaf leaf) {
        references.add(leaf.subject());
        List<Leaf> now = jdbc.query(
                "select reference_table, version, content from reference_versions"
                        + " where reference_table = ? and version = ?",
                (row, number) -> Sealing.reference(row.getString(1), row.getInt(2), row.getString(3)),
                leaf.stream(),
                leaf.place());
        if (now.isEmpty() || !Arrays.equals(now.get(0).hash(), leaf.hash())) {
            add(Problem.REFERENCE_ALTERED, leaf.subject());
        }
    }

    /** A version that says it is sealed and is in no seal was put in by hand. */
    private void checkReferences() {
        jdbc.query("select reference_table, version from reference_versions where sealed", row -> {
            String subject = row.getString(1) + " version " + row.getInt(2);
            if (!references.contains(subject)) {
                add(Problem.REFERENCE_ALTERED, subject);
            }
        });
    }

    private void add(Problem problem, String subject) {
        faults.add(new Fault(problem, subject));
    }
}
