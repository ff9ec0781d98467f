package org.yizhan.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A row for each list made; the turn is a row lock, which falls with the node that holds it. */
@Component
final class JdbcMadeLists implements MadeLists {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JdbcMadeLists(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean isMade(String list, LocalDate day) {
        Integer made = jdbc.queryForObject(
                "select count(*) from made_lists where list_name = ? and listed_on >= ?", Integer.class, list, day);
        return Objects.requireNonNull(made) > 0;
    }

    @Override
    public boolean make(String list, LocalDate day, Runnable making) {
        return Objects.requireNonNull(transactions.execute(status -> {
            boolean myTurn = !jdbc.queryForList(
                            "select name from turns where name = 'lists' for update skip locked", String.class)
                    .isEmpty();
            if (!myTurn || isMade(list, day)) {
                return false;
            }
            making.run();
            jdbc.update(
                    "insert into made_lists (list_name, listed_on, made_at) values (?, ?, ?)",
                    list,
                    day,
                    Sql.time(clock.instant()));
            return true;
        }));
    }
}
