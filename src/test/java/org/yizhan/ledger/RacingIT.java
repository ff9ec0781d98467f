package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yizhan.cases.Letter;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.ledger.Mailboxes.Item;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.ledger.ReferenceVersions.Version;
import org.yizhan.ledger.SecretStore.StoredSecret;
import org.yizhan.ledger.Verification.Report;
import org.yizhan.messages.MessageId;

/** Two nodes on one database at the same moment. */
@Timeout(120)
class RacingIT {
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
        private static final int ROUNDS = 25;

        private TestNode other;
        private ExecutorService threads;

        Promises(TestDatabase sort) {
            super(sort);
        }

        @BeforeEach
        void openOther() {
            other = new TestNode(settings, dataDir, clock);
            threads = Executors.newFixedThreadPool(4);
        }

        @AfterEach
        void closeOther() {
            threads.shutdownNow();
            other.close();
        }

        private <T> List<T> both(Callable<T> here, Callable<T> there) throws InterruptedException, ExecutionException {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(List.of(here, there))) {
                results.add(each.get());
            }
            return results;
        }

        /** Adds to the case as long as it takes, each time with a case of its own; how often it lost. */
        private Callable<Integer> contend(TestNode by, Sample.Case contested) {
            return () -> {
                int lost = 0;
                for (int won = 0; won < ROUNDS; ) {
                    Sample.Case mine = sample.new Case(contested.id);
                    mine.version = by.ledger()
                            .histories(List.of(contested.id))
                            .get(contested.id)
                            .version();
                    Entry entry = sample.accepted(mine);
                    Set<Integer> losers =
                            by.ledger().record(List.of(entry, sample.accepted(sample.newCase(), Sample.ORGAN)));
                    assertThat(losers).isSubsetOf(0);
                    won += losers.isEmpty() ? 1 : 0;
                    lost += losers.size();
                }
                return lost;
            };
        }

        @Test
        void ofTwoDecisionsOnOneVersionOneIsHandedBackAndWhatStandsBesideItCommits() throws Exception {
            Sample.Case contested = sample.newCase();
            node.ledger().record(List.of(sample.accepted(contested)));
            List<Integer> lost = both(contend(node, contested), contend(other, contested));

            int attempts = 2 * ROUNDS + lost.get(0) + lost.get(1);
            assertThat(node.ledger()
                            .histories(List.of(contested.id))
                            .get(contested.id)
                            .version())
                    .isEqualTo(1 + 2 * ROUNDS);
            assertThat(node.count("cases")).as("each attempt's other case").isEqualTo(1 + attempts);
            assertThat(node.count("messages")).as("nothing of a loser").isEqualTo(1 + 2 * ROUNDS + attempts);
            assertThat(node.parts
                            .verification(TestNode.KEY, new SealHead(dataDir))
                            .verify((stage, done, all) -> {})
                            .faults())
                    .isEmpty();
        }

        @Test
        void aMessageIdIsTakenOnce() throws Exception {
            for (int i = 0; i < ROUNDS; i++) {
                MessageId id = new MessageId(UUID.randomUUID());
                List<Set<Integer>> lost = both(
                        () -> node.ledger().record(List.of(sample.accepted(sample.newCase(), id))),
                        () -> other.ledger().record(List.of(sample.accepted(sample.newCase(), id))));
                assertThat(lost).containsExactlyInAnyOrder(Set.of(), Set.of(0));
                SubmissionKey key = new SubmissionKey(Sample.BUREAU, id);
                assertThat(node.ledger().findSubmissions(List.of(key))).containsOnlyKeys(key);
            }
            assertThat(node.count("messages")).isEqualTo(ROUNDS);
        }

        @Test
        void oneDeliveryReportedByBothCountsOnce() throws Exception {
            for (int i = 0; i < ROUNDS; i++) {
                Sample.Case of = sample.newCase();
                Entry opening = sample.accepted(of, Sample.ORGAN);
                node.ledger().record(List.of(opening));
                Entry here = delivery(of, opening);
                of.version--;
                Entry there = delivery(of, opening);
                assertThat(both(() -> node.ledger().record(List.of(here)), () -> other.ledger()
                                .record(List.of(there))))
                        .as("the later one is no news, not a loser")
                        .containsExactly(Set.of(), Set.of());
                assertThat(node.ledger().histories(List.of(of.id)).get(of.id).version())
                        .isEqualTo(2);
            }
            assertThat(node.count("letters where mailbox_cursor is not null")).isEqualTo(ROUNDS);
        }

        private Entry delivery(Sample.Case of, Entry opening) {
            Entry mark = sample.intoMailbox(Sample.letter(opening, 0));
            return new Entry(null, of.change(List.of()), mark.mark(), List.of());
        }

        /** What a client relies on that asks for what comes after the last number it has. */
        @Test
        void aMailboxesNumbersAppearInOrderWithNoGapThatFillsLater() throws Exception {
            AtomicBoolean writing = new AtomicBoolean(true);
            Future<List<Long>> reader = threads.submit(() -> follow(writing));
            both(mailing(node), mailing(other));
            writing.set(false);
            assertThat(reader.get())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 2 * ROUNDS).boxed().toList());
        }

        private List<Long> follow(AtomicBoolean writing) {
            List<Long> seen = new ArrayList<>();
            boolean last;
            do {
                last = !writing.get();
                long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
                node.parts.mailboxes().read(Sample.ORGAN, after, 100).stream()
                        .map(Item::cursor)
                        .forEach(seen::add);
            } while (!last);
            return seen;
        }

        private Callable<Void> mailing(TestNode by) {
            return () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    Entry opening = sample.accepted(sample.newCase(), Sample.ORGAN);
                    by.ledger().record(List.of(opening));
                    by.ledger().record(List.of(sample.intoMailbox(Sample.letter(opening, 0))));
                }
                return null;
            };
        }

        @Test
        void aLetterAcknowledgedOnBothNodesKeepsOneInstant() throws Exception {
            for (int i = 0; i < ROUNDS; i++) {
                Entry opening = sample.accepted(sample.newCase(), Sample.ORGAN);
                node.ledger().record(List.of(opening));
                Letter letter = Sample.letter(opening, 0);
                node.ledger().record(List.of(sample.intoMailbox(letter)));
                Instant at = clock.instant().plusSeconds(i);
                List<Instant> collected =
                        both(() -> acknowledge(node, letter, at), () -> acknowledge(other, letter, at.plusSeconds(1)));
                assertThat(collected.get(0)).isEqualTo(collected.get(1)).isIn(at, at.plusSeconds(1));
            }
        }

        private static Instant acknowledge(TestNode by, Letter letter, Instant at) {
            Mailboxes mailboxes = by.parts.mailboxes();
            assertThat(mailboxes.acknowledge(Sample.ORGAN, letter.id(), at)).isTrue();
            return mailboxes.read(Sample.ORGAN, 0L, 100 * ROUNDS).stream()
                    .filter(item -> item.letter().letter().equals(letter))
                    .map(Mailboxes.Item::collectedAt)
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void anOrganisationNeverHasMoreThanTwoSecretsInForce() throws Exception {
            both(issuing(node), issuing(other));
            assertThat(node.parts.secrets().inForce()).hasSize(2);
            assertThat(node.count("secrets")).as("ended ones are kept").isEqualTo(2 * ROUNDS);
            assertThat(other.parts.secrets().revision()).isEqualTo(2 * ROUNDS);
        }

        private Callable<Void> issuing(TestNode by) {
            return () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    Secret secret = Secret.issue().secret();
                    by.parts
                            .secrets()
                            .add(new StoredSecret(Sample.ORGAN, secret.salt(), secret.hash(), clock.instant()));
                }
                return null;
            };
        }

        @Test
        void versionsOfReferenceDataAreNumberedInARow() throws Exception {
            both(storing(node, "a"), storing(other, "b"));
            List<Integer> numbers = Stream.iterate(1, number -> number + 1)
                    .limit(2 * ROUNDS)
                    .filter(number -> node.parts
                            .referenceVersions()
                            .version(Table.ROUTING, number)
                            .isPresent())
                    .toList();
            assertThat(numbers).hasSize(2 * ROUNDS);
            assertThat(node.parts.referenceVersions().latest(Table.ROUTING))
                    .map(Version::number)
                    .contains(2 * ROUNDS);
        }

        private Callable<Void> storing(TestNode by, String name) {
            return () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    by.parts.referenceVersions().store(Table.ROUTING, name + i, clock.instant());
                }
                return null;
            };
        }

        @Test
        void theSameFileFoundByBothIsOneVersion() throws Exception {
            for (int i = 0; i < ROUNDS; i++) {
                String content = "content " + i;
                List<Version> stored = both(
                        () -> node.parts.referenceVersions().store(Table.DIRECTORY, content, clock.instant()),
                        () -> other.parts.referenceVersions().store(Table.DIRECTORY, content, clock.instant()));
                assertThat(stored).extracting(Version::number).containsOnly(i + 1);
            }
        }

        @Test
        void twoNodesSealEverythingOnceAndInOneChain() throws Exception {
            Sealer here = sealer(node, dataDir);
            Sealer there = sealer(other, Files.createDirectory(dataDir.resolve("other")));
            both(recording(node), recording(other));
            here.stop();
            there.stop();
            Report report =
                    node.parts.verification(TestNode.KEY, new SealHead(dataDir)).verify((stage, done, all) -> {});
            assertThat(report.faults()).isEmpty();
            assertThat(report.unsealed()).isZero();
            assertThat(report.messages()).isEqualTo(4 * ROUNDS);
            assertThat(node.count("streams where sealed_place = " + 2 * ROUNDS)).isEqualTo(2);
        }

        private static Sealer sealer(TestNode by, Path noted) {
            SealSettings often = new SealSettings("", true, Duration.ofMillis(10));
            Sealer sealer = new Sealer(by.parts.sealing(TestNode.KEY, new SealHead(noted)), often);
            sealer.start();
            return sealer;
        }

        private Callable<Void> recording(TestNode by) {
            return () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    by.ledger()
                            .record(List.of(sample.accepted(sample.newCase(), Sample.ORGAN), sample.refused("<x/>")));
                }
                return null;
            };
        }
    }
}
