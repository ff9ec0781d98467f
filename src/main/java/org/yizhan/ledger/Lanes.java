package org.yizhan.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which lanes a node holds: each live node its fair share of the 64, renewed long before the lease ends. Taking over a
 * lane is compare-and-set; a node that has too many gives some up for one that has come.
 */
@Component
final class Lanes {
    private static final int LANES = 64;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Lanes(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The lane of a case and of its letters, by the text of its id. */
    static int of(String id) {
        return Math.floorMod(id.hashCode(), LANES);
    }

    /** Renews and evens out; the lanes held until {@code now + lease}. */
    List<Integer> renew(String node, Instant now, Duration lease) {
        return Objects.requireNonNull(transactions.execute(status -> renewed(node, now, now.plus(lease))));
    }

    private List<Integer> renewed(String node, Instant now, Instant until) {
        seen(node, now, until);
        int share = share(now);
        List<Integer> mine = new ArrayList<>(held(node, now));
        while (mine.size() > share) {
            Integer lane = mine.remove(mine.size() - 1);
            jdbc.update("update lanes set node = null where lane = ? and node = ?", lane, node);
        }
        mine.removeIf(lane -> !lease(lane, node, now, until, "node = ? and leased_until > ?"));
        if (mine.size() < share) {
            List<Integer> free = jdbc.queryForList(
                    "select lane from lanes where node is null or leased_until <= ? or node = ? order by lane",
                    Integer.class,
                    Sql.time(now),
                    node);
            free.removeAll(mine);
            free.stream()
                    .limit(share - mine.size())
                    .filter(lane -> lease(lane, node, now, until, "(node is null or node = ? or leased_until <= ?)"))
                    .toList()
                    .forEach(mine::add);
        }
        return mine;
    }

    private boolean lease(Integer lane, String node, Instant now, Instant until, String condition) {
        return jdbc.update(
                        "update lanes set node = ?, leased_until = ? where lane = ? and " + condition,
                        node,
                        Sql.time(until),
                        lane,
                        node,
                        Sql.time(now))
                == 1;
    }

    private List<Integer> held(String node, Instant now) {
        return jdbc.queryForList(
                "select lane from lanes where node = ? and leased_until > ? order by lane",
                Integer.class,
                node,
                Sql.time(now));
    }

    /** From now until {@code until} the node counts as one that takes messages. */
    void seen(String node, Instant now, Instant until) {
        int updated = jdbc.update("update nodes set seen_until = ? where node = ?", Sql.time(until), node);
        if (updated == 0) {
            jdbc.update("insert into nodes (node, seen_until) values (?, ?)", node, Sql.time(until));
        }
        jdbc.update("delete from nodes where seen_until < ?", Sql.time(now.minus(Duration.ofDays(1))));
    }

    private int share(Instant now) {
        Integer nodes =
                jdbc.queryForObject("select count(*) from nodes where seen_until > ?", Integer.class, Sql.time(now));
        int live = Math.max(1, Objects.requireNonNull(nodes));
        return (LANES + live - 1) / live;
    }

    /** Gives everything back, so that another node need not wait for the lease to end. */
    void leave(String node) {
        transactions.executeWithoutResult(status -> {
            jdbc.update("update lanes set node = null where node = ?", node);
            jdbc.update("delete from nodes where node = ?", node);
        });
    }
}
