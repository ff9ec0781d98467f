package org.yizhan.ledger;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger as one node has it, without a container. */
public final class TestNode implements AutoCloseable {
    static final SealKey KEY = new SealKey("a key of at least thirty-two characters");
    private static final Duration SEALED_EVERY = Duration.ofHours(1);

    final HikariDataSource dataSource;
    final JdbcTemplate jdbc;
    final LedgerParts parts;
    /** Seals once it is started. */
    final Sealer sealer;

    /** Makes the partitions of months once it is started. */
    final MonthKeeper months;

    private final Ledger ledger;
    private final Outbox outbox;
    private final DatasourceSettings settings;
    private final Path dataDir;
    private final Clock clock;

    TestNode(DatasourceSettings settings, Path dataDir, Clock clock) {
        this(settings, dataDir, clock, "latest");
    }

    /** @param version of the tables: an older one as a gateway before has left them */
    TestNode(DatasourceSettings settings, Path dataDir, Clock clock, String version) {
        this.settings = settings;
        this.dataDir = dataDir;
        this.clock = clock;
        dataSource = Database.open(settings, dataDir);
        migrate(version);
        jdbc = new JdbcTemplate(dataSource);
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        parts = new LedgerParts(jdbc, transactions, clock);
        sealer = new Sealer(parts.sealing(KEY, new SealHead(dataDir)), new SealSettings("", true, SEALED_EVERY));
        months = new MonthKeeper(jdbc, transactions, clock, settings);
        ledger = parts.ledger(sealer);
        outbox = parts.outbox();
    }

    /** Does everything on one connection from now on, which can be made to flush what the server counts of it. */
    void keepOneConnection() {
        dataSource.getHikariConfigMXBean().setMinimumIdle(1);
        dataSource.getHikariConfigMXBean().setMaximumPoolSize(1);
        var pool = dataSource.getHikariPoolMXBean();
        pool.softEvictConnections();
        await().until(() -> pool.getTotalConnections() <= 1);
    }

    void migrate(String version) {
        Database.migrations(dataSource).target(version).load().migrate();
    }

    public Ledger ledger() {
        return ledger;
    }

    /** A node on the H2 file in the folder, beside others of this process. */
    public static TestNode inFolder(Path dataDir, Clock clock) {
        return new TestNode(TestDatabase.H2.fresh(), dataDir, clock);
    }

    /** A node on a fresh database of PostgreSQL. */
    public static TestNode onPostgres(Path dataDir, Clock clock) {
        return new TestNode(TestDatabase.POSTGRES.fresh(), dataDir, clock);
    }

    /** Another node on the same database. */
    public TestNode beside() {
        return new TestNode(settings, dataDir, clock);
    }

    public Lookup lookup() {
        return parts.lookup();
    }

    public Outbox outbox() {
        return outbox;
    }

    public PetitionIndex petitionIndex() {
        return parts.petitionIndex();
    }

    public Estates estates() {
        return parts.estates();
    }

    /** What {@code verify} finds, and the residual of the letters' and messages' conservation. */
    public long faults() {
        SealHead head = new SealHead(dataDir);
        return parts.verification(KEY, head)
                        .verify((stage, done, all) -> {})
                        .faults()
                        .size()
                + parts.conservation().balance().residual();
    }

    public UrgentNotices urgentNotices() {
        return parts.urgentNotices();
    }

    public SecretStore secrets() {
        return parts.secrets();
    }

    public DueCases dueCases() {
        return parts.dueCases();
    }

    public long count(String from) {
        Long count = jdbc.queryForObject("select count(*) from " + from, Long.class);
        return count == null ? 0 : count;
    }

    public String text(String select) {
        return String.valueOf(jdbc.queryForObject(select, Object.class));
    }

    public List<Long> longs(String select) {
        return jdbc.queryForList(select, Long.class);
    }

    public void update(String statement) {
        jdbc.update(statement);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
