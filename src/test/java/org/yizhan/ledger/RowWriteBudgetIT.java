package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.PetitionIndex.PersonPrint;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;

/** What a transfer costs, counted by PostgreSQL itself, from submission to the delivery receipts to both sides. */
class RowWriteBudgetIT {
    private static final int ROW_WRITES = 13;
    /** A narrow row of fingerprints for each person who petitions, in the same batch. */
    private static final int OF_ONE_PETITIONER = 1;

    private static final int COMMITS = 3;

    @TempDir
    Path dataDir;

    private final TestClock clock = new TestClock();
    private final Sample sample = new Sample(clock);
    private TestNode node;

    @BeforeEach
    void open() {
        node = new TestNode(TestDatabase.POSTGRES.fresh(), dataDir, clock);
        node.keepOneConnection();
        node.ledger().record(List.of(sample.refused("<opens a stream/>")));
        node.outbox().claim("a", 1, Duration.ofHours(1), recipient -> true);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private long rowWrites() {
        Long writes = node.jdbc.queryForObject(
                """
                select sum(n_tup_ins + n_tup_upd + n_tup_del) from (
                    select pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_tuples_inserted(oid) as n_tup_ins,
                        pg_stat_get_xact_tuples_updated(oid) + pg_stat_get_tuples_updated(oid) as n_tup_upd,
                        pg_stat_get_xact_tuples_deleted(oid) + pg_stat_get_tuples_deleted(oid) as n_tup_del
                    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace) as tables""",
                Long.class);
        return writes == null ? 0 : writes;
    }

    private long settledRowWrites() {
        node.jdbc.queryForList("select pg_stat_force_next_flush()");
        node.jdbc.queryForList("select pg_stat_clear_snapshot()");
        return rowWrites();
    }

    private long transactionId() {
        Long id = node.jdbc.queryForObject("select pg_current_xact_id()::text::bigint", Long.class);
        return id == null ? 0 : id;
    }

    /** From the queue, the submission receipt is a letter too; into a mailbox, the letter needs a cursor and no claim. */
    @ParameterizedTest
    @CsvSource({"HTTP, false", "HTTP, true", "QUEUE, false", "QUEUE, true", "FOLDER, false", "FOLDER, true"})
    void aTransferStaysWithinIt(Channel channel, boolean mailbox) {
        long rows = settledRowWrites();
        long transactions = transactionId();

        Sample.Case of = sample.newCase();
        Entry transfer = sample.accepted(of, Sample.ORGAN);
        Letter receipt = loose(sample.newCase().letterTo(Sample.BUREAU, 4, null));
        List<Letter> caseless = channel == Channel.QUEUE ? List.of(receipt) : List.of();
        node.ledger()
                .record(List.of(new Entry(through(channel, transfer.arrival()), transfer.change(), null, caseless)));
        assertThat(node.outbox()
                        .claim("a", 10, Duration.ofHours(1), recipient -> !mailbox || !recipient.equals(Sample.ORGAN)))
                .hasSize(1 + caseless.size());
        LetterMark delivered = new LetterMark(
                Sample.letter(transfer, 0).id(), of.id.month(), LetterState.DELIVERED, clock.instant(), null, mailbox);
        List<Letter> receipts = List.of(of.letterTo(Sample.BUREAU, 4, null), of.letterTo(Sample.ORGAN, 4, null));
        node.ledger().record(List.of(new Entry(null, of.change(receipts), delivered, List.of())));

        assertThat(transactionId() - transactions - 1).as("commits").isLessThanOrEqualTo(COMMITS);
        assertThat(settledRowWrites() - rows).as("row writes").isBetween(11L, (long) ROW_WRITES + OF_ONE_PETITIONER);
    }

    private static Arrival through(Channel channel, Arrival http) {
        return new Arrival(
                http.sender(),
                channel,
                http.body(),
                http.receipt(),
                http.correlation(),
                http.sequence(),
                http.test(),
                http.attachments(),
                new PetitionPrint("010302", "990202", List.of(new PersonPrint("01", "02", "03", null))));
    }

    private static Letter loose(Letter letter) {
        return new Letter(letter.id(), letter.recipient(), 0, letter.priority(), letter.content(), letter.source());
    }
}
