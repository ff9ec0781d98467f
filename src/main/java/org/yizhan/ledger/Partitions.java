package org.yizhan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** The partitions in which PostgreSQL keeps letters, messages and decisions, one for each month of their cases. */
final class Partitions {
    /** In the order in which a gateway takes their locks. */
    static final List<String> TABLES = List.of("letters", "messages", "decisions");

    private static final Pattern MONTH = Pattern.compile("\\d{6}");
    private static final String BOUNDS =
            """
            select p.relname, pg_get_expr(p.relpartbound, p.oid) from pg_inherits i join pg_class p on p.oid = i.inhrelid
            where i.inhparent = to_regclass('letters')""";

    private final JdbcTemplate jdbc;

    Partitions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of the partition that a month of a table has to itself. */
    static String name(String table, int month) {
        return table + "_" + month;
    }

    /**
     * The months that lie in a partition other than the default one, each with the months it shares that one with, itself
     * included. The same for all three tables.
     */
    SortedMap<Integer, List<Integer>> months() {
        SortedMap<Integer, List<Integer>> months = new TreeMap<>();
        jdbc.query(BOUNDS, row -> {
            List<Integer> together = new ArrayList<>(MONTH.matcher(row.getString(2))
                    .results()
                    .map(MatchResult::group)
                    .map(Integer::valueOf)
                    .toList());
            together.forEach(month -> months.put(month, together));
        });
        return months;
    }

    /** Whether the month shares its partitions with no other. */
    boolean hasItsOwn(int month) {
        return List.of(month).equals(months().get(month));
    }

    /**
     * Makes the partitions of a month. The table is made first and attached then: that takes no lock but a short one on the
     * default partition, in which no row of the month may stand.
     */
    void make(int month) {
        for (String table : TABLES) {
            jdbc.execute("create table %s (like %s including defaults including storage)"
                    .formatted(name(table, month), table));
            jdbc.execute("alter table %s attach partition %s for values in (%d)"
                    .formatted(table, name(table, month), month));
        }
    }

    /** Takes the partitions of a month out of their tables; they stay as tables of their own. */
    void detach(int month) {
        TABLES.forEach(
                table -> jdbc.execute("alter table %s detach partition %s".formatted(table, name(table, month))));
    }
}
