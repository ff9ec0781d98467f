package org.yizhan.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.yizhan.ledger.Verification.Report;

/** Where PostgreSQL keeps letters, messages and decisions: one partition for each month of their cases. */
class MonthPartitionsIT extends LedgerTestBase {
    private static final Duration MONTH = Duration.ofDays(31);

    private final Logger logger = (Logger) LoggerFactory.getLogger(MonthKeeper.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    MonthPartitionsIT() {
        super(TestDatabase.POSTGRES);
    }

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
    }

    private List<String> logged() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Set<Integer> months(TestNode of) {
        return new Partitions(of.jdbc).months().keySet();
    }

    /** The partitions in which each table has rows. */
    private Map<String, Set<String>> filled() {
        return Partitions.TABLES.stream()
                .flatMap(
                        table -> node
                                .jdbc
                                .queryForList("select distinct cast(tableoid as regclass) from " + table, String.class)
                                .stream()
                                .map(partition -> Map.entry(table, partition)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private static Map<String, Set<String>> all(String... suffixes) {
        return Partitions.TABLES.stream().collect(toMap(table -> table, table -> Stream.of(suffixes)
                .map(suffix -> table + "_" + suffix)
                .collect(toSet())));
    }

    private Sample.Case recorded() {
        Sample.Case of = sample.newCase();
        assertThat(node.ledger().record(List.of(sample.accepted(of, Sample.ORGAN))))
                .isEmpty();
        return of;
    }

    private Report verify() {
        node.parts.sealing(TestNode.KEY, new SealHead(dataDir)).sealAll();
        return node.parts.verification(TestNode.KEY, new SealHead(dataDir)).verify((stage, done, all) -> {});
    }

    @Test
    void aNewLedgerHasAPartitionForThisMonthAndTheNextThree() {
        node.months.start();
        assertThat(months(node)).containsExactly(202603, 202604, 202605, 202606);
        recorded();
        assertThat(filled()).isEqualTo(all("202603"));
    }

    @Test
    void asMonthsPassTheNextAreMadeAhead() {
        node.months.start();
        clock.advance(MONTH);
        node.months.look();
        assertThat(months(node)).containsExactly(202603, 202604, 202605, 202606, 202607);
    }

    @Test
    void aKeeperThatIsStoppedMakesNothing() {
        node.months.look();
        assertThat(months(node)).isEmpty();
        node.months.start();
        node.months.stop();
        clock.advance(MONTH);
        node.months.look();
        assertThat(months(node)).doesNotContain(202607);
    }

    @Test
    void aLedgerWithRowsKeepsThemWhereTheyStand() {
        node.close();
        settings = TestDatabase.emptyPostgres();
        node = new TestNode(settings, dataDir, clock, "21");
        Sample.Case before = recorded();
        clock.advance(MONTH);
        recorded();
        node.migrate("latest");
        node.months.start();

        assertThat(filled()).isEqualTo(all("before"));
        assertThat(months(node)).containsExactly(202603, 202604, 202605, 202606, 202607);
        assertThat(node.ledger().record(List.of(sample.accepted(before, Sample.ORGAN))))
                .isEmpty();
        clock.advance(MONTH);
        recorded();
        assertThat(filled()).isEqualTo(all("before", "202605"));
        assertThat(verify().faults()).isEmpty();
        assertThat(node.outbox().claim("a", 100, Duration.ofMinutes(1), recipient -> true))
                .hasSize(4);
    }

    /** Whatever a table had is still there, once for each partition. */
    @Test
    void everyPartitionHasEveryIndexOfItsTable() {
        node.months.start();
        List<Long> indexes = node.jdbc.queryForList(
                "select count(*) from pg_index where indrelid in (select inhrelid from pg_inherits"
                        + " where inhparent = 'letters'::regclass) group by indrelid",
                Long.class);
        assertThat(indexes)
                .hasSize(5)
                .allMatch(count -> count == node.count("pg_index where indrelid = 'letters'::regclass"));
    }

    @Test
    void severalNodesMakeThemTogether() {
        List<TestNode> nodes = IntStream.range(0, 4)
                .mapToObj(i -> new TestNode(settings, dataDir, clock))
                .toList();
        CompletableFuture<?>[] keeping = nodes.stream()
                .map(each -> CompletableFuture.runAsync(() -> {
                    each.months.start();
                    each.months.look();
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(keeping).join();
        assertThat(months(node)).containsExactly(202603, 202604, 202605, 202606);
        assertThat(logged()).hasSize(4).allMatch(line -> line.startsWith("partitions for the cases of 2026"));
        nodes.forEach(TestNode::close);
    }

    @Test
    void rowsInTheDefaultPartitionStayThereAndBreakNothing() {
        Sample.Case early = recorded();
        node.months.start();

        assertThat(months(node)).containsExactly(202604, 202605, 202606);
        assertThat(logged()).anyMatch(line -> line.startsWith("cases of 202603 stand in the default partition"));
        assertThat(node.ledger().record(List.of(sample.accepted(early, Sample.ORGAN))))
                .isEmpty();
        assertThat(filled()).isEqualTo(all("default"));
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void aUserWithoutTheRightGoesOnWithTheDefaultPartition() {
        String user = "clerk" + System.identityHashCode(node);
        node.jdbc.execute("create role " + user + " login password 'clerk'");
        node.jdbc.execute("grant select, insert, update, delete on all tables in schema public to " + user);
        node.close();
        String url = settings.url().replaceAll("\\?.*", "");
        node = new TestNode(new DatasourceSettings(url, user, "clerk", 6, true), dataDir, clock);
        node.months.start();
        node.months.look();

        assertThat(logged()).hasSize(4).allMatch(line -> line.startsWith("the database user may not make partitions"));
        recorded();
        assertThat(filled()).isEqualTo(all("default"));
    }

    /** Someone reads for long, as verify does: nobody may be made to wait behind the keeper. */
    @Test
    void tablesInUseAreLeftAloneUntilTheyAreFree() {
        node.parts.transactions.executeWithoutResult(reading -> {
            node.jdbc.queryForList("select 1 from letters");
            CompletableFuture.runAsync(node.months::start).join();
            CompletableFuture.runAsync(this::recorded).join();
        });
        assertThat(months(node)).isEmpty();
        assertThat(logged()).anyMatch(line -> line.contains("the tables are in use"));
        node.months.look();
        assertThat(months(node)).containsExactly(202604, 202605, 202606);
    }
}
