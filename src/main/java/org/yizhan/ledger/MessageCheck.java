package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yizhan.ledger.Verification.Fault;
import org.yizhan.ledger.Verification.Problem;
import org.yizhan.ledger.Verification.Progress;

/** Checks every message against its own hash, its digest, its key and its decision. */
final class MessageCheck {
    private static final int PAGE = 50;
    private static final int COLUMNS = Tables.MESSAGES.columns().size();
    private static final int RECEIPT = column("receipt_id");
    private static final int PLACE = column("place");
    private static final int DIGEST = column("digest");
    private static final int VERDICT = column("verdict");
    private static final int BODY = column("body");
    private static final String SELECT = "select " + Tables.MESSAGES.names("m.")
            + """
            , m.hash, d.case_id, case when k.digest = m.digest and k.receipt_id = m.receipt_id
                and k.case_id = m.case_id
                and coalesce(k.sequence_number, -1) = coalesce(m.sequence_number, -1) then 1 end
            from messages m
            left join submission_keys k on k.message_id = m.message_id and k.sender = m.sender
            left join decisions d on d.stream = m.stream and d.place = m.place
            where m.stream = ? and m.place > ? order by m.place limit ?""";

    private record Read(@Nullable Object[] values, byte[] hash, boolean decided, boolean keyed) {
        UUID receiptId() {
            return (UUID) Objects.requireNonNull(values[RECEIPT]);
        }
    }

    private final JdbcTemplate jdbc;
    private final List<Fault> faults;

    MessageCheck(JdbcTemplate jdbc, List<Fault> faults) {
        this.jdbc = jdbc;
        this.faults = faults;
    }

    /** How many messages were checked. */
    long run(Progress progress) {
        long all = Objects.requireNonNull(jdbc.queryForObject("select count(*) from messages", Long.class));
        long done = 0;
        for (long stream : new LeafRows(jdbc).streams()) {
            long place = 0;
            List<Read> page;
            do {
                page = jdbc.query(SELECT, (row, number) -> read(row), stream, place, PAGE);
                if (!page.isEmpty()) {
                    check(page);
                    place = (long)
                            Objects.requireNonNull(page.get(page.size() - 1).values()[PLACE]);
                    done += page.size();
                    progress.checked("messages", done, all);
                }
            } while (page.size() == PAGE);
        }
        jdbc.query(
                """
                select message_id, sender from submission_keys k where not exists (
                    select 1 from messages m where m.receipt_id = k.receipt_id and m.verdict = 'ACCEPTED')
                and not exists (
                    select 1 from archived_receipts r join archived_months a on a.case_month = r.case_month
                    where r.receipt_id = k.receipt_id)""",
                row -> {
                    add(Problem.KEY_ALTERED, "message id " + row.getString(1) + " of " + row.getString(2));
                });
        return done;
    }

    private static Read read(ResultSet row) throws SQLException {
        return new Read(
                Tables.MESSAGES.read(row),
                row.getBytes(COLUMNS + 1),
                row.getString(COLUMNS + 2) != null,
                row.getInt(COLUMNS + 3) == 1);
    }

    private void check(List<Read> page) {
        Map<UUID, List<byte[]>> letters =
                letters(page.stream().map(Read::receiptId).toList());
        for (Read read : page) {
            check(read, letters.getOrDefault(read.receiptId(), List.of()));
        }
    }

    private void check(Read read, List<byte[]> letters) {
        String subject = "message " + read.receiptId();
        Fingerprint fingerprint = Tables.MESSAGES.fingerprint(read.values());
        letters.forEach(fingerprint::add);
        boolean accepted = "ACCEPTED".equals(read.values()[VERDICT]);
        if (accepted && !isDigestOfBody(read.values())) {
            add(Problem.BODY_ALTERED, subject);
        } else if (!Arrays.equals(fingerprint.digest(), read.hash())) {
            add(Problem.MESSAGE_ALTERED, subject);
        }
        if (accepted && !read.decided()) {
            add(Problem.MESSAGE_WITHOUT_DECISION, subject);
        }
        if (accepted && !read.keyed()) {
            add(Problem.KEY_ALTERED, subject);
        }
    }

    private static boolean isDigestOfBody(@Nullable Object[] values) {
        byte[] body = (byte[]) Objects.requireNonNull(values[BODY]);
        return Arrays.equals(Fingerprint.of(body), (byte[]) values[DIGEST]);
    }

    /** The hashes of the letters that answer each message, in the order of their ids. */
    private Map<UUID, List<byte[]>> letters(List<UUID> receipts) {
        int answers = Tables.LETTERS.indexOf("answers");
        List<@Nullable Object[]> rows = jdbc.query(
                "select " + Tables.LETTERS.names("") + " from letters where answers in " + Sql.places(receipts),
                (row, number) -> Tables.LETTERS.read(row),
                receipts.toArray());
        Map<UUID, List<byte[]>> hashes = new HashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> String.valueOf(row[0])))
                .forEach(row -> hashes.computeIfAbsent(
                                (UUID) Objects.requireNonNull(row[answers]), id -> new ArrayList<>())
                        .add(Tables.LETTERS.fingerprint(row).digest()));
        return hashes;
    }

    private void add(Problem problem, String subject) {
        faults.add(new Fault(problem, subject));
    }

    private static int column(String name) {
        return Tables.MESSAGES.indexOf(name);
    }
}
