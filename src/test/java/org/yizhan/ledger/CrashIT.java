package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.ledger.Verification.Report;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.Original;

/** A node stops anywhere between a record and the delivery of what it wrote; another goes on, or the same one does. */
class CrashIT {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Nested
    class OnH2 extends Promises {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgres extends Promises {
        OnPostgres() {
            super(TestDatabase.POSTGRES);
        }

        /** Nobody can say then whether its places in the stream are taken, so what follows goes into another stream. */
        @Test
        void afterACommitThatFailedTheNextRecordOpensANewStream() {
            node.ledger().record(List.of(sample.refused("<before/>")));
            node.jdbc.execute(
                    """
                    create function refuse() returns trigger language plpgsql as
                    $$ begin raise exception 'not at this commit'; end $$""");
            node.jdbc.execute(
                    """
                    create constraint trigger refuses after insert on messages
                    deferrable initially deferred for each row execute function refuse()""");
            assertThatThrownBy(() -> node.ledger().record(List.of(sample.refused("<lost/>"))))
                    .isInstanceOfAny(TransactionException.class, DataAccessException.class);
            node.jdbc.execute("drop trigger refuses on messages");
            node.ledger().record(List.of(sample.refused("<after/>")));

            assertThat(node.count("messages")).isEqualTo(2);
            assertThat(node.count("streams")).isEqualTo(2);
            assertWhole(2);
        }

        /** The server ends the connection in mid-transaction, as a failover does. */
        @Test
        void aConnectionLostInARecordLosesTheWholeOfItAndNoMore() {
            node.ledger().record(List.of(sample.refused("<before/>")));
            node.jdbc.execute(
                    """
                    create function hang_up() returns trigger language plpgsql as
                    $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$""");
            node.jdbc.execute(
                    "create trigger hangs_up after insert on letters for each row execute function hang_up()");
            assertThatThrownBy(() -> node.ledger().record(List.of(sample.accepted(sample.newCase(), Sample.ORGAN))))
                    .isInstanceOfAny(TransactionException.class, DataAccessException.class);
            node.jdbc.execute("drop trigger hangs_up on letters");
            assertThat(node.count("cases")).isZero();
            node.ledger().record(List.of(sample.accepted(sample.newCase(), Sample.ORGAN)));
            assertWhole(2);
        }
    }

    abstract static class Promises extends LedgerTestBase {
        Promises(TestDatabase sort) {
            super(sort);
        }

        void assertWhole(long messages) {
            assertThat(node.parts.sealing(TestNode.KEY, new SealHead(dataDir)).sealAll())
                    .isPositive();
            Report report =
                    node.parts.verification(TestNode.KEY, new SealHead(dataDir)).verify((stage, done, all) -> {});
            assertThat(report.faults()).isEmpty();
            assertThat(report.messages()).isEqualTo(messages);
            assertThat(node.parts.conservation().balance().residual()).isZero();
        }

        /** The node is gone without a word; another process opens its database. */
        private void crash() {
            node.close();
            node = new TestNode(settings, dataDir, clock);
        }

        private Letter recorded() {
            Entry entry = sample.accepted(sample.newCase(), Sample.ORGAN);
            node.ledger().record(List.of(entry));
            return Sample.letter(entry, 0);
        }

        private List<LetterId> claim(String name) {
            return node.outbox().claim(name, 100, LEASE, recipient -> true).stream()
                    .map(claimed -> claimed.letter().id())
                    .toList();
        }

        private void delivered(Letter letter) {
            node.ledger().record(List.of(sample.mark(letter, LetterState.DELIVERED)));
        }

        @Test
        void betweenRecordAndClaimNothingIsForgotten() {
            Letter letter = recorded();
            crash();
            assertThat(claim("a")).containsExactly(letter.id());
        }

        @Test
        void betweenClaimAndSendingTheSameNodeGoesOnAtOnceAndAnotherAfterTheLease() {
            Letter letter = recorded();
            claim("a");
            crash();
            assertThat(node.outbox().resume("a")).isEqualTo(1);
            assertThat(claim("a")).containsExactly(letter.id());
            crash();
            assertThat(claim("b")).as("the lane is another's").isEmpty();
            clock.advance(LEASE.plusSeconds(1));
            assertThat(claim("b")).containsExactly(letter.id());
        }

        @Test
        void betweenSendingAndItsRecordTheSameLetterIsSentAgain() {
            Letter letter = recorded();
            ClaimedLetter first =
                    node.outbox().claim("a", 1, LEASE, recipient -> true).get(0);
            crash();
            clock.advance(LEASE.plusSeconds(1));
            ClaimedLetter again =
                    node.outbox().claim("b", 1, LEASE, recipient -> true).get(0);
            assertThat(again.letter()).isEqualTo(first.letter()).isEqualTo(letter);
            assertThat(again.createdAt()).as("the same bytes").isEqualTo(first.createdAt());
            delivered(letter);
            assertThat(claim("b")).isEmpty();
        }

        @Test
        void aNodeThatSleptThroughItsLeaseUndoesNothing() {
            Letter letter = recorded();
            claim("a");
            clock.advance(LEASE.plusSeconds(1));
            assertThat(claim("b")).containsExactly(letter.id());
            delivered(letter);
            clock.advance(Duration.ofSeconds(5));
            delivered(letter);
            node.outbox().release(letter.id(), Sample.MONTH, clock.instant(), "woke up", true);
            assertThat(node.outbox().resume("a")).isZero();
            assertThat(claim("b")).isEmpty();
            assertThat(node.count("letters where state = 'DELIVERED' and delivered_at <> due_at"))
                    .isEqualTo(1);
            assertThat(node.parts.lookup().find(letter.id().toString()).letters())
                    .singleElement()
                    .satisfies(line -> assertThat(line.deliveredAt())
                            .isEqualTo(clock.instant().minusSeconds(5)));
        }

        @Test
        void allLanesOfALostNodePassToTheOthersAndBackToFairShares() {
            claim("a");
            assertThat(node.count("lanes where node = 'a'")).isEqualTo(64);
            clock.advance(LEASE.plusSeconds(1));
            claim("b");
            assertThat(node.count("lanes where node = 'b'")).isEqualTo(64);
            for (int round = 0; round < 3; round++) {
                clock.advance(LEASE.dividedBy(3));
                List.of("a", "b", "c").forEach(this::claim);
            }
            List<Long> shares = IntStream.range(0, 3)
                    .mapToObj(i -> node.count("lanes where node = '" + "abc".charAt(i) + "'"))
                    .toList();
            assertThat(shares).allMatch(share -> share <= 22);
            assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(64);
        }

        @Test
        void lettersInEveryLaneAreTakenOverByWhoeverIsLeft() {
            List<LetterId> letters = new ArrayList<>();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                Entry entry = sample.accepted(sample.newCase(), Sample.ORGAN);
                entries.add(entry);
                letters.add(Sample.letter(entry, 0).id());
            }
            node.ledger().record(entries);
            assertThat(node.outbox().claim("a", 60, LEASE, recipient -> true)).hasSize(60);
            crash();
            clock.advance(LEASE.plusSeconds(1));
            List<LetterId> taken = new ArrayList<>(claim("b"));
            taken.addAll(claim("b"));
            assertThat(taken).containsExactlyInAnyOrderElementsOf(letters);
        }

        /** One entry of the list cannot be written: no place in the stream is used up, no key is taken. */
        @Test
        void aListThatCannotBeWrittenLeavesNoTrace() {
            Entry good = sample.accepted(sample.newCase(), Sample.ORGAN);
            Sample.Case bad = sample.newCase();
            Entry unwritable = withCharset(sample.accepted(bad, Sample.ORGAN), "x".repeat(41));
            assertThatThrownBy(() -> node.ledger().record(List.of(good, unwritable)))
                    .isInstanceOf(DataAccessException.class);
            assertThat(node.count("messages")).isZero();
            assertThat(node.count("submission_keys")).isZero();
            assertThat(node.ledger().record(List.of(good))).isEmpty();
            assertWhole(1);
            assertThat(node.count("messages where place = 1")).isEqualTo(1);
        }

        private static Entry withCharset(Entry entry, String charset) {
            Arrival a = entry.arrival();
            Original body = new Original(a.body().bytes(), charset);
            Arrival changed = new Arrival(
                    a.sender(),
                    a.channel(),
                    body,
                    a.receipt(),
                    a.correlation(),
                    a.sequence(),
                    a.test(),
                    List.of(),
                    null);
            return new Entry(changed, entry.change(), null, List.of());
        }

        @Test
        void afterARestartRecordsGoIntoAStreamOfTheirOwn() {
            recorded();
            crash();
            recorded();
            assertThat(node.count("streams")).isEqualTo(2);
            assertWhole(2);
        }
    }
}
