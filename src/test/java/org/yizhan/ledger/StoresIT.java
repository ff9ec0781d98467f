package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.AttachmentIndex.Waiting;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Entry.NamedAttachment;
import org.yizhan.ledger.Mailboxes.Item;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.ledger.SecretStore.StoredSecret;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;

class StoresIT {
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
        Promises(TestDatabase sort) {
            super(sort);
        }

        private List<Letter> mailed(int count) {
            Sample.Case of = sample.newCase();
            return java.util.stream.Stream.generate(() -> {
                        Entry entry = sample.accepted(of, Sample.ORGAN);
                        node.ledger().record(List.of(entry));
                        Letter letter = Sample.letter(entry, 0);
                        node.ledger().record(List.of(sample.intoMailbox(letter)));
                        return letter;
                    })
                    .limit(count)
                    .toList();
        }

        @Test
        void aMailboxNumbersItsLettersWithoutGaps() {
            List<Letter> letters = mailed(3);
            List<Item> all = node.parts.mailboxes().read(Sample.ORGAN, 0L, 10);
            assertThat(all).extracting(Item::cursor).containsExactly(1L, 2L, 3L);
            assertThat(all).extracting(item -> item.letter().letter()).containsExactlyElementsOf(letters);
            assertThat(node.parts.mailboxes().read(Sample.ORGAN, 2L, 10)).hasSize(1);
            assertThat(node.parts.mailboxes().read(Sample.BUREAU, 0L, 10)).isEmpty();
            assertThat(node.parts.mailboxes().lastCursors())
                    .containsEntry(Sample.ORGAN, all.get(all.size() - 1).cursor())
                    .doesNotContainKey(Sample.BUREAU);
        }

        @Test
        void aMailboxGivesUnacknowledgedLettersUrgentOnesFirst() {
            Sample.Case of = sample.newCase();
            Letter ordinary = of.letterTo(Sample.ORGAN, 4, null);
            Letter urgent = sample.newCase().letterTo(Sample.ORGAN, 9, null);
            node.ledger().record(List.of(new Entry(null, of.change(List.of(ordinary, urgent)), null, List.of())));
            node.ledger().record(List.of(sample.intoMailbox(ordinary), sample.intoMailbox(urgent)));
            assertThat(node.parts.mailboxes().read(Sample.ORGAN, null, 10))
                    .extracting(item -> item.letter().letter().id())
                    .containsExactly(urgent.id(), ordinary.id());
        }

        @Test
        void acknowledgingTwiceKeepsTheFirstInstant() {
            Letter letter = mailed(1).get(0);
            Instant first = clock.instant();
            var mailboxes = node.parts.mailboxes();
            assertThat(mailboxes.acknowledge(Sample.ORGAN, letter.id(), first)).isTrue();
            assertThat(mailboxes.acknowledge(Sample.ORGAN, letter.id(), first.plusSeconds(9)))
                    .isTrue();
            assertThat(mailboxes.read(Sample.ORGAN, null, 10)).isEmpty();
            assertThat(mailboxes.read(Sample.ORGAN, 0L, 10))
                    .singleElement()
                    .extracting(Item::collectedAt)
                    .isEqualTo(first);
        }

        @Test
        void nobodyAcknowledgesAnothersLetter() {
            Letter letter = mailed(1).get(0);
            var mailboxes = node.parts.mailboxes();
            assertThat(mailboxes.acknowledge(Sample.BUREAU, letter.id(), clock.instant()))
                    .isFalse();
            assertThat(mailboxes.acknowledge(Sample.ORGAN, new LetterId(UUID.randomUUID()), clock.instant()))
                    .isFalse();
            assertThat(mailboxes.read(Sample.ORGAN, null, 10)).hasSize(1);
        }

        @Test
        void twoSecretsAreInForceAtATime() {
            SecretStore secrets = node.parts.secrets();
            long before = secrets.revision();
            for (String hash : List.of("a1", "b2", "c3")) {
                secrets.add(new StoredSecret(Sample.ORGAN, "5a", hash, clock.instant()));
                clock.advance(Duration.ofSeconds(1));
            }
            assertThat(secrets.inForce()).extracting(StoredSecret::hash).containsExactly("b2", "c3");
            assertThat(secrets.revision()).isEqualTo(before + 3);
        }

        /** A machine issues faster than its clock ticks: the oldest gives way all the same, whatever the hashes are. */
        @Test
        void ofSecretsOfOneMomentTheFirstGivesWay() {
            SecretStore secrets = node.parts.secrets();
            for (String hash : List.of("f9", "a1", "c3", "b2")) {
                secrets.add(new StoredSecret(Sample.ORGAN, "5a", hash, clock.instant()));
            }
            assertThat(secrets.inForce()).extracting(StoredSecret::hash).containsExactly("c3", "b2");
        }

        @Test
        void revokingEndsEverySecretOfOneOrganisation() {
            SecretStore secrets = node.parts.secrets();
            secrets.add(new StoredSecret(Sample.ORGAN, "5a", "a1", clock.instant()));
            secrets.add(new StoredSecret(Sample.BUREAU, "5a", "b2", clock.instant()));
            assertThat(secrets.revoke(Sample.ORGAN, clock.instant())).isEqualTo(1);
            assertThat(secrets.inForce()).extracting(StoredSecret::organisation).containsExactly(Sample.BUREAU);
        }

        @Test
        void theSameContentIsNoNewVersion() {
            ReferenceVersions versions = node.parts.referenceVersions();
            assertThat(versions.latest(Table.CALENDAR)).isEmpty();
            var first = versions.store(Table.CALENDAR, "2026-01-01,off", clock.instant());
            assertThat(versions.store(Table.CALENDAR, "2026-01-01,off", clock.instant()))
                    .isEqualTo(first);
            var second = versions.store(Table.CALENDAR, "2026-01-02,off", clock.instant());
            assertThat(second.number()).isEqualTo(2);
            assertThat(versions.latest(Table.CALENDAR)).contains(second);
            assertThat(versions.version(Table.CALENDAR, 1)).contains(first);
            assertThat(versions.latest(Table.ROUTING)).isEmpty();
        }

        private Entry naming(Sample.Case of, String... missing) {
            Entry entry = sample.accepted(of, Sample.ORGAN);
            Arrival a = entry.arrival();
            List<NamedAttachment> named = java.util.stream.Stream.of(missing)
                    .map(digest -> new NamedAttachment(digest, true))
                    .toList();
            Arrival with = new Arrival(
                    a.sender(),
                    a.channel(),
                    a.body(),
                    a.receipt(),
                    a.correlation(),
                    a.sequence(),
                    a.test(),
                    named,
                    null);
            return new Entry(with, entry.change(), null, List.of());
        }

        @Test
        void knowsWhichMessagesWaitForWhichFiles() {
            String one = Sample.digest("one");
            String two = Sample.digest("two");
            Sample.Case of = sample.newCase();
            Entry entry = naming(of, one, two);
            node.ledger().record(List.of(entry));
            AttachmentIndex index = node.parts.attachmentIndex();
            MessageId receipt = entry.arrival().receipt().receiptId();
            List<String> both = java.util.stream.Stream.of(one, two).sorted().toList();
            Waiting waiting = new Waiting(of.id, receipt, clock.instant(), both);

            assertThat(index.waitingFor(one)).containsExactly(waiting);
            assertThat(index.overdue(clock.instant(), 10)).isEmpty();
            clock.advance(Duration.ofHours(25));
            assertThat(index.overdue(clock.instant().minus(Duration.ofHours(24)), 10))
                    .containsExactly(waiting);
            index.reported(receipt, clock.instant());
            assertThat(index.overdue(clock.instant(), 10)).isEmpty();
            assertThat(index.waitingFor(two)).hasSize(1);
            index.settle(receipt);
            assertThat(index.waitingFor(one)).isEmpty();
            assertThat(index.isNamed(one)).isTrue();
            assertThat(index.isNamed(Sample.digest("three"))).isFalse();
        }
    }
}
