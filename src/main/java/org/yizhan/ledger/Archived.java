package org.yizhan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yizhan.ledger.Verification.Fault;
import org.yizhan.ledger.Verification.Problem;

/**
 * What was taken out of the ledger by months: the places at which it stood, with the message ids and receipts that stay,
 * under a code that only the seal key's holder can make. What is missing elsewhere was removed.
 */
final class Archived {
    /** Runs of places, {@code stream first last}, one a line. */
    private static final String PLACES =
            """
            select stream, min(place), max(place) from (
                select stream, place, place - row_number() over (partition by stream order by place) as run from (
                    select stream, place from messages_%1$d union select stream, place from decisions_%1$d) as all_places)
                as numbered
            group by stream, run order by 1, 2""";

    private static final String STAYING =
            """
            select k.message_id, k.sender, k.digest, k.receipt_id, k.case_id, coalesce(k.sequence_number, -1), r.receipt
            from archived_receipts r left join submission_keys k on k.receipt_id = r.receipt_id
            where r.case_month = ? order by r.receipt_id""";

    private final JdbcTemplate jdbc;
    private final SealKey key;
    /** Per stream the last place of each run, by its first. */
    private final Map<Long, NavigableMap<Long, Long>> runs = new TreeMap<>();

    Archived(JdbcTemplate jdbc, SealKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** Notes a month that is about to be taken out; its receipts are kept already. */
    void note(int month, Instant at, long cases) {
        List<String> lines = jdbc.query(
                PLACES.formatted(month), (row, number) -> row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3));
        String places = String.join("\n", lines);
        jdbc.update(
                "insert into archived_months (case_month, archived_at, cases, places, mac) values (?, ?, ?, ?, ?)",
                month,
                Sql.time(at),
                cases,
                places,
                key.mac(signed(month, at, cases, places)));
    }

    /** Reads what was noted; a month whose note was altered does not count. */
    Archived read(List<Fault> faults) {
        jdbc.query("select case_month, archived_at, cases, places, mac from archived_months", row -> {
            int month = row.getInt(1);
            Instant at = Objects.requireNonNull(Sql.instant(row, 2));
            byte[] signed = signed(month, at, row.getLong(3), row.getString(4));
            if (key.isMac(signed, row.getBytes(5))) {
                row.getString(4).lines().forEach(this::add);
            } else {
                faults.add(new Fault(Problem.ARCHIVE_ALTERED, "month " + month));
            }
        });
        return this;
    }

    private void add(String run) {
        String[] parts = run.split(" ", 3);
        runs.computeIfAbsent(Long.valueOf(parts[0]), stream -> new TreeMap<>())
                .put(Long.valueOf(parts[1]), Long.valueOf(parts[2]));
    }

    /** Whether what stood at the place was taken out. */
    boolean holds(long stream, long place) {
        Map.Entry<Long, Long> run = runs.getOrDefault(stream, new TreeMap<>()).floorEntry(place);
        return run != null && place <= run.getValue();
    }

    private byte[] signed(int month, Instant at, long cases, String places) {
        Fingerprint fingerprint =
                new Fingerprint().add("archived").add(month).add(at).add(cases).add(places);
        jdbc.query(
                STAYING,
                row -> {
                    fingerprint
                            .add(row.getString(1))
                            .add(row.getString(2))
                            .add(row.getBytes(3))
                            .add(row.getString(4))
                            .add(row.getString(5))
                            .add(row.getLong(6))
                            .add(row.getString(7));
                },
                month);
        return fingerprint.digest();
    }
}
