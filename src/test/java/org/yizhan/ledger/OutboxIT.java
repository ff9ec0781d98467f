package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.LetterId;

class OutboxIT {
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
    }

    abstract static class Promises extends LedgerTestBase {
        private static final Duration LEASE = Duration.ofSeconds(30);

        Promises(TestDatabase sort) {
            super(sort);
        }

        private List<Letter> claim() {
            return claim(node, "a");
        }

        private static List<Letter> claim(TestNode by, String name) {
            return by.outbox().claim(name, 100, LEASE, recipient -> true).stream()
                    .map(ClaimedLetter::letter)
                    .toList();
        }

        private Letter recorded(Sample.Case of) {
            Entry entry = sample.accepted(of, Sample.ORGAN);
            assertThat(node.ledger().record(List.of(entry))).isEmpty();
            return Sample.letter(entry, 0);
        }

        private void mark(Letter letter, LetterState state) {
            assertThat(node.ledger().record(List.of(sample.mark(letter, state))))
                    .isEmpty();
        }

        @Test
        void isAtRestOnceNothingWaitsButWhatIsHeldBack() {
            Sample.Case of = sample.newCase();
            assertThat(node.outbox().isAtRest()).isTrue();
            Letter first = recorded(of);
            Letter second = recorded(of);
            assertThat(node.outbox().isAtRest()).isFalse();
            claim();
            assertThat(node.outbox().isAtRest()).isFalse();
            mark(first, LetterState.PARKED);
            assertThat(node.outbox().isAtRest()).isTrue();
            mark(first, LetterState.READY);
            mark(first, LetterState.DELIVERED);
            assertThat(node.outbox().isAtRest()).isFalse();
            mark(second, LetterState.DELIVERED);
            assertThat(node.outbox().isAtRest()).isTrue();
        }

        /** H2 by itself may answer as it did last time for ever, if it was asked between writing and commit. */
        @Test
        void restShowsAlsoToWhoAskedWhileItWasBeingCommitted() throws Exception {
            Letter letter = recorded(sample.newCase());
            claim();
            try (Connection writer = node.dataSource.getConnection();
                    Statement writing = writer.createStatement()) {
                writer.setAutoCommit(false);
                writing.executeUpdate("update letters set state = 'DELIVERED'");
                assertThat(node.outbox().isAtRest()).isFalse();
                writer.commit();
                assertThat(node.outbox().isAtRest()).as("%s", letter.id()).isTrue();
            }
        }

        @Test
        void claimsInOrderWithTheTextTheLetterCarries() {
            Sample.Case of = sample.newCase();
            Entry first = sample.accepted(of, Sample.ORGAN);
            Entry second = sample.accepted(of, Sample.ORGAN);
            node.ledger().record(List.of(first, second));
            List<ClaimedLetter> claimed = node.outbox().claim("a", 100, LEASE, recipient -> true);
            assertThat(claimed)
                    .extracting(ClaimedLetter::letter)
                    .containsExactly(Sample.letter(first, 0), Sample.letter(second, 0));
            assertThat(claimed.get(0).source().bytes())
                    .isEqualTo(first.arrival().body().bytes());
            assertThat(claimed.get(0).caseId()).isEqualTo(of.id);
            assertThat(claimed.get(0).createdAt()).isEqualTo(clock.instant());
            assertThat(claimed.get(0).failures()).isZero();
            assertThat(claim()).isEmpty();
        }

        @Test
        void aLetterForAMailboxIsGivenOutUnclaimedUntilItsMark() {
            Letter letter = recorded(sample.newCase());
            for (int i = 0; i < 2; i++) {
                assertThat(node.outbox().claim("a", 10, LEASE, recipient -> false))
                        .extracting(ClaimedLetter::letter)
                        .containsExactly(letter);
                assertThat(node.count("letters where state = 'READY' and attempts = 0"))
                        .isEqualTo(1);
            }
            node.ledger().record(List.of(sample.intoMailbox(letter), sample.intoMailbox(letter)));
            assertThat(node.outbox().claim("a", 10, LEASE, recipient -> false)).isEmpty();
            assertThat(node.parts.mailboxes().read(Sample.ORGAN, 0L, 10)).hasSize(1);
        }

        @Test
        void aLetterWaitsForTheOneBeforeItToBeDelivered() {
            Sample.Case of = sample.newCase();
            Letter first = recorded(of);
            assertThat(claim()).containsExactly(first);
            Letter second = recorded(of);
            assertThat(claim()).isEmpty();
            mark(first, LetterState.DELIVERED);
            assertThat(claim()).containsExactly(second);
        }

        @Test
        void orderHoldsWhenALaterDecisionHasAnEarlierInstant() {
            Sample.Case of = sample.newCase();
            clock.advance(Duration.ofSeconds(10));
            Letter first = recorded(of);
            clock.advance(Duration.ofSeconds(-5));
            recorded(of);
            clock.advance(Duration.ofSeconds(10));
            assertThat(claim()).containsExactly(first);
        }

        @Test
        void anUrgentCasesLettersGoFirst() {
            Letter ordinary = recorded(sample.newCase());
            Sample.Case urgentCase = sample.newCase();
            Letter urgent = urgentCase.letterTo(Sample.ORGAN, 9, null);
            node.ledger().record(List.of(new Entry(null, urgentCase.change(List.of(urgent)), null, List.of())));
            assertThat(claim()).containsExactly(urgent, ordinary);
        }

        @Test
        void aHeldLetterHoldsItsOwnCaseAndRecipientOnly() {
            Sample.Case of = sample.newCase();
            Entry first = sample.accepted(of, Sample.ORGAN, Sample.BUREAU);
            Entry second = sample.accepted(of, Sample.ORGAN, Sample.BUREAU);
            node.ledger().record(List.of(first, second));
            mark(Sample.letter(first, 0), LetterState.PARKED);
            Letter elsewhere = recorded(sample.newCase());
            assertThat(claim()).containsExactlyInAnyOrder(Sample.letter(first, 1), Sample.letter(second, 1), elsewhere);

            mark(Sample.letter(first, 0), LetterState.READY);
            assertThat(claim()).containsExactly(Sample.letter(first, 0), Sample.letter(second, 0));
        }

        @Test
        void aDeadLetterHoldsWhatComesAfterIt() {
            Sample.Case of = sample.newCase();
            Letter first = recorded(of);
            claim();
            mark(first, LetterState.DELIVERED);
            mark(first, LetterState.DEAD);
            Letter second = recorded(of);
            assertThat(claim()).isEmpty();
            mark(first, LetterState.READY);
            assertThat(claim()).containsExactly(first, second);
        }

        @Test
        void aReleasedLetterIsReadyAgainAtItsTime() {
            Letter letter = recorded(sample.newCase());
            claim();
            Instant retryAt = clock.instant().plusSeconds(8);
            node.outbox().release(letter.id(), Sample.MONTH, retryAt, "x".repeat(3000), true);
            assertThat(claim()).isEmpty();
            clock.advance(Duration.ofSeconds(8));
            assertThat(node.outbox().claim("a", 100, LEASE, recipient -> true))
                    .singleElement()
                    .extracting(ClaimedLetter::failures)
                    .isEqualTo(1);
        }

        @Test
        void onlyTheLettersOwnFailuresCount() {
            Letter letter = recorded(sample.newCase());
            for (int outage = 0; outage < 10; outage++) {
                assertThat(claim()).containsExactly(letter);
                node.outbox().release(letter.id(), Sample.MONTH, clock.instant(), "the broker is away", false);
            }
            claim();
            node.outbox().resume("a");

            assertThat(node.outbox().claim("a", 100, LEASE, recipient -> true))
                    .singleElement()
                    .extracting(ClaimedLetter::failures)
                    .isEqualTo(0);
        }

        @Test
        void aReleaseComesTooLateForADeliveredLetter() {
            Letter letter = recorded(sample.newCase());
            claim();
            mark(letter, LetterState.DELIVERED);
            node.outbox().release(letter.id(), Sample.MONTH, clock.instant(), "late", true);
            assertThat(claim()).isEmpty();
        }

        @Test
        void whoeverHoldsTheLaneThenClaimsWhatALostNodeHadClaimed() {
            Letter letter = recorded(sample.newCase());
            assertThat(claim()).containsExactly(letter);
            assertThat(claim(node, "b")).isEmpty();
            clock.advance(LEASE.plusSeconds(1));
            assertThat(claim(node, "b")).containsExactly(letter);
        }

        @Test
        void aNodeThatComesBackNeedNotWaitForItsOwnLease() {
            Letter letter = recorded(sample.newCase());
            claim();
            assertThat(node.outbox().resume("another")).isZero();
            assertThat(node.outbox().resume("a")).isEqualTo(1);
            assertThat(claim()).containsExactly(letter);
        }

        @Test
        void aNodeThatLeavesGivesUpItsLanesAtOnce() {
            assertThat(claim()).isEmpty();
            Letter letter = recorded(sample.newCase());
            assertThat(claim(node, "b")).isEmpty();
            node.outbox().leave("a");
            assertThat(claim(node, "b")).isEmpty();
            clock.advance(LEASE.dividedBy(3));
            assertThat(claim(node, "b")).containsExactly(letter);
        }

        @Test
        void aRebuiltQueueGetsWhatWasDeliveredAndNeverCollected() {
            Sample.Case of = sample.newCase();
            Letter collected = recorded(of);
            Letter uncollected = recorded(of);
            claim();
            List.of(collected, uncollected).forEach(letter -> mark(letter, LetterState.DELIVERED));
            mark(collected, LetterState.COLLECTED);
            assertThat(node.outbox().rebuild(Sample.BUREAU)).isZero();
            assertThat(node.outbox().rebuild(Sample.ORGAN)).isEqualTo(1);
            assertThat(claim()).containsExactly(uncollected);
            mark(uncollected, LetterState.DELIVERED);
            assertThat(claim()).isEmpty();
        }

        @Test
        void whatIsCollectedBeforeItsDeliveryIsRecordedIsNotSentAgainOnceItIs() {
            Letter letter = recorded(sample.newCase());
            claim();
            mark(letter, LetterState.COLLECTED);
            mark(letter, LetterState.DELIVERED);
            assertThat(node.count("letters where state = 'COLLECTED' and delivered_at is not null"))
                    .isEqualTo(1);
            assertThat(node.outbox().rebuild(Sample.ORGAN)).isZero();
        }

        @Test
        void aCommitWithLettersWakesWhoWaits() throws InterruptedException {
            recorded(sample.newCase());
            long before = System.nanoTime();
            node.outbox().awaitLetters(Duration.ofSeconds(20));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }

        @Test
        void twoNodesShareTheLanesAndClaimNothingTwice() throws Exception {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Sample.Case of = sample.newCase();
                entries.add(sample.accepted(of, Sample.ORGAN));
                entries.add(sample.accepted(of, Sample.ORGAN));
            }
            try (TestNode other = new TestNode(settings, dataDir, clock)) {
                shareLanes(other);
                node.ledger().record(entries);
                ExecutorService threads = Executors.newFixedThreadPool(2);
                Future<List<Letter>> a = threads.submit(all(node, "a"));
                Future<List<Letter>> b = threads.submit(all(other, "b"));
                List<Letter> claimed = new ArrayList<>(a.get());
                claimed.addAll(b.get());
                threads.shutdown();
                assertThat(a.get()).isNotEmpty();
                assertThat(b.get()).isNotEmpty();
                Set<LetterId> ids = new HashSet<>();
                claimed.forEach(letter -> assertThat(ids.add(letter.id())).isTrue());
                assertThat(ids).hasSize(120);
            }
        }

        /** The first node has every lane until it sees the second one; then it gives up half. */
        private void shareLanes(TestNode other) {
            claim(node, "a");
            claim(other, "b");
            clock.advance(LEASE.dividedBy(3));
            claim(node, "a");
            claim(other, "b");
            assertThat(node.count("lanes where node = 'a'")).isEqualTo(32);
            assertThat(node.count("lanes where node = 'b'")).isEqualTo(32);
        }

        private Callable<List<Letter>> all(TestNode by, String name) {
            return () -> {
                List<Letter> claimed = new ArrayList<>();
                for (int round = 0; round < 40; round++) {
                    for (ClaimedLetter letter : by.outbox().claim(name, 7, LEASE, recipient -> true)) {
                        claimed.add(letter.letter());
                        by.ledger().record(List.of(sample.mark(letter.letter(), LetterState.DELIVERED)));
                    }
                }
                return claimed;
            };
        }

        @Test
        void whenLanesChangeHandsNoLetterOvertakesItsPredecessor() {
            Sample.Case of = sample.newCase();
            Letter first = recorded(of);
            recorded(of);
            assertThat(node.outbox().claim("a", 1, LEASE, recipient -> true))
                    .extracting(ClaimedLetter::letter)
                    .containsExactly(first);
            node.outbox().leave("a");
            assertThat(claim(node, "b")).isEmpty();
        }
    }
}
