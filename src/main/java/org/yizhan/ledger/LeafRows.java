package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands at the places of a stream, as leaves. An accepted message stands under the hash of its decision. */
final class LeafRows {
    private static final String UNION =
            """
            select place, case_id, version, receipt_id, hash from (
                (select place, case_id, version, receipt_id, hash, 0 as message
                from decisions where stream = ? and place > ? order by place limit ?)
                union all
                (select place, null, null, receipt_id, hash, 1 as message
                from messages where stream = ? and place > ? order by place limit ?)) as standing
            order by place, message""";

    private final JdbcTemplate jdbc;

    LeafRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The leaves after a place, up to {@code most} places on: one statement, so one snapshot. A place with nothing at it
     * but something after it is a leaf that says so.
     */
    List<Leaf> after(long stream, long place, int most) {
        List<Leaf> found =
                jdbc.query(UNION, (row, number) -> leaf(stream, row), stream, place, most, stream, place, most);
        List<Leaf> leaves = new ArrayList<>();
        long expected = place + 1;
        for (Leaf leaf : found) {
            for (; expected < leaf.place() && leaves.size() < most; expected++) {
                leaves.add(Leaf.gone(stream, expected));
            }
            if (leaf.place() == expected && leaves.size() < most) {
                leaves.add(leaf);
                expected++;
            }
        }
        return leaves;
    }

    /** Every stream that anything is recorded in. */
    SortedSet<Long> streams() {
        SortedSet<Long> streams = new TreeSet<>();
        for (String table : List.of("messages", "decisions")) {
            Long next = Long.MIN_VALUE;
            while (next != null) {
                next = jdbc.queryForObject("select min(stream) from " + table + " where stream > ?", Long.class, next);
                if (next != null) {
                    streams.add(next);
                }
            }
        }
        return streams;
    }

    private static Leaf leaf(long stream, ResultSet row) throws SQLException {
        String caseId = row.getString(2);
        String subject = caseId == null
                ? "message " + row.getObject(4, UUID.class)
                : "case " + caseId + " decision " + row.getInt(3);
        return new Leaf(Long.toString(stream), row.getLong(1), subject, row.getBytes(5));
    }
}
