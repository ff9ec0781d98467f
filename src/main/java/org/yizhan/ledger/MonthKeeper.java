package org.yizhan.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the partitions of this month and the coming ones on PostgreSQL, when a gateway starts and as months pass. What it
 * cannot make does no harm: rows of that month go to the default partition, and stay there.
 */
@Component
final class MonthKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(MonthKeeper.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AHEAD = 3;
    /** Before anything records. */
    private static final int PHASE = -3000;

    private static final String NO_RIGHT = "42501";
    private static final String ROWS_IN_DEFAULT = "23514";
    private static final String LOCKED = "55P03";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Partitions partitions;
    private final Clock clock;
    private final boolean enabled;
    /** Months that need no second look: they have a partition, or cannot have one. */
    private final Set<Integer> settled = new HashSet<>();

    private volatile boolean running;

    MonthKeeper(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, DatasourceSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.partitions = new Partitions(jdbc);
        this.clock = clock;
        this.enabled = settings.owner() && Database.isPostgres(settings.url());
    }

    /** Looks whether a month has come whose partition is missing; asks the database only then. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void look() {
        if (running) {
            keep();
        }
    }

    private synchronized void keep() {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZONE));
        IntStream.rangeClosed(0, AHEAD)
                .mapToObj(now::plusMonths)
                .map(month -> month.getYear() * 100 + month.getMonthValue())
                .filter(month -> !settled.contains(month))
                .takeWhile(this::settle)
                .forEach(settled::add);
    }

    /** False if it, and with it the months after it, has to be tried again later. */
    private boolean settle(int month) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> made(month)));
        } catch (DataAccessException e) {
            return neverMade(month, e);
        } catch (TransactionException e) {
            log.warn("no partition for {} yet: the ledger cannot be reached", month, e);
            return false;
        }
    }

    /** False if another node is at it: it is looked at again. */
    private boolean made(int month) {
        // Whoever waits for the default partition holds up all who come after: rather try again later.
        jdbc.execute("set local lock_timeout = '300ms'");
        boolean myTurn = !jdbc.queryForList(
                        "select name from turns where name = 'months' for update skip locked", String.class)
                .isEmpty();
        if (myTurn && !partitions.months().containsKey(month)) {
            partitions.make(month);
            log.info("partitions for the cases of {} are there", month);
        }
        return myTurn;
    }

    private static boolean neverMade(int month, DataAccessException failure) {
        String state = failure.getRootCause() instanceof SQLException cause ? cause.getSQLState() : "";
        switch (String.valueOf(state)) {
            case NO_RIGHT -> {
                log.warn(
                        "the database user may not make partitions: cases of {} go to the default partition and cannot be"
                                + " archived by themselves; let the tables belong to this user and grant it CREATE on"
                                + " their schema (docs/adr/0009-months-are-partitions.md)",
                        month);
                return true;
            }
            case ROWS_IN_DEFAULT -> {
                log.warn(
                        "cases of {} stand in the default partition already and stay there: that month cannot be archived"
                                + " by itself (docs/adr/0009-months-are-partitions.md)",
                        month);
                return true;
            }
            case LOCKED -> log.info("no partition for {} yet: the tables are in use; trying again", month);
            default -> log.warn("no partition for {} yet; trying again", month, failure);
        }
        return false;
    }

    @Override
    public void start() {
        running = true;
        keep();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
