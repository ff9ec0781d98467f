package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.History;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.MessageId;

class RecordingIT {
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

        @Test
        void givesBackWhatWasRecorded() {
            Sample.Case of = sample.newCase();
            MessageId id = new MessageId(UUID.randomUUID());
            Entry first = sample.accepted(of, id, Sample.ORGAN);
            Entry second = sample.accepted(of, Sample.ORGAN, Sample.BUREAU);

            assertThat(node.ledger().record(List.of(first))).isEmpty();
            assertThat(node.ledger().record(List.of(second))).isEmpty();

            History history = node.ledger().histories(List.of(of.id)).get(of.id);
            assertThat(history.version()).isEqualTo(2);
            assertThat(history.events())
                    .hasSize(3)
                    .startsWith(first.change().decision().events().get(0));
            SubmissionKey key = new SubmissionKey(Sample.BUREAU, id);
            assertThat(node.ledger().findSubmissions(List.of(key)).get(key).receipt())
                    .isEqualTo(first.arrival().receipt());
            assertThat(node.ledger().caseOf(Sample.BUREAU, id)).contains(of.id);
            assertThat(node.ledger().original(of.id, first.arrival().receipt().receiptId()))
                    .get()
                    .satisfies(original -> assertThat(original.bytes())
                            .isEqualTo(first.arrival().body().bytes()));
        }

        @Test
        void keepsOneCasesEntriesOfAListInOrder() {
            Sample.Case of = sample.newCase();
            List<Entry> entries =
                    List.of(sample.accepted(of, Sample.ORGAN), sample.accepted(of, Sample.ORGAN), sample.accepted(of));
            assertThat(node.ledger().record(entries)).isEmpty();
            assertThat(node.ledger().histories(List.of(of.id)).get(of.id).version())
                    .isEqualTo(3);
        }

        @Test
        void handsBackTheEntryWhoseCaseHasMovedOnAndKeepsTheOthers() {
            Sample.Case of = sample.newCase();
            Entry stale = sample.accepted(of, Sample.ORGAN);
            of.version = 0;
            node.ledger().record(List.of(sample.accepted(of, Sample.ORGAN)));
            Entry other = sample.accepted(sample.newCase(), Sample.ORGAN);

            assertThat(node.ledger().record(List.of(stale, other))).isEqualTo(Set.of(0));
            assertThat(node.count("messages")).isEqualTo(2);
            assertThat(node.count("letters")).isEqualTo(2);
        }

        @Test
        void handsBackTheEntryWhoseKeyIsTakenAndWhatWasDecidedOnIt() {
            MessageId id = new MessageId(UUID.randomUUID());
            node.ledger().record(List.of(sample.accepted(sample.newCase(), id, Sample.ORGAN)));
            Sample.Case second = sample.newCase();
            Entry taken = sample.accepted(second, id, Sample.ORGAN);
            Entry after = sample.accepted(second, Sample.ORGAN);
            assertThat(node.ledger().record(List.of(taken, after))).isEqualTo(Set.of(0, 1));
            assertThat(node.ledger().histories(List.of(second.id))).isEmpty();
        }

        @Test
        void aRefusalDoesNotTakeTheId() {
            MessageId id = new MessageId(UUID.randomUUID());
            Entry refused = new Entry(sample.arrival(id, Verdict.REFUSED, null, "<x/>"), null, null, List.of());
            node.ledger().record(List.of(refused));
            assertThat(node.ledger().findSubmissions(List.of(new SubmissionKey(Sample.BUREAU, id))))
                    .isEmpty();
            assertThat(node.ledger().record(List.of(sample.accepted(sample.newCase(), id, Sample.ORGAN))))
                    .isEmpty();
        }

        @Test
        void aLetterThatADecisionCallsBackDoesNotLeave() {
            Sample.Case of = sample.newCase();
            Entry opened = sample.accepted(of, Sample.ORGAN);
            node.ledger().record(List.of(opened));
            Entry correction = Sample.withholding(sample.accepted(of, Sample.BUREAU), Sample.letter(opened, 0));

            assertThat(node.ledger().record(List.of(correction))).isEmpty();
            assertThat(node.outbox().claim("node", 10, Duration.ofSeconds(30), recipient -> true))
                    .extracting(claimed -> claimed.letter().recipient())
                    .containsExactly(Sample.BUREAU);
        }

        @Test
        void aSecondDeliveryCountsForNothing() {
            Sample.Case of = sample.newCase();
            Entry opened = sample.accepted(of, Sample.ORGAN);
            node.ledger().record(List.of(opened));
            Entry delivered = delivered(of, opened);
            of.version--;
            Entry again = delivered(of, opened);

            assertThat(node.ledger().record(List.of(delivered))).isEmpty();
            clock.advance(java.time.Duration.ofSeconds(5));
            assertThat(node.ledger().record(List.of(again))).isEmpty();

            assertThat(node.ledger().histories(List.of(of.id)).get(of.id).version())
                    .isEqualTo(2);
            assertThat(node.count("letters")).isEqualTo(2);
        }

        private Entry delivered(Sample.Case of, Entry opened) {
            return new Entry(
                    null,
                    of.change(List.of(of.letterTo(Sample.BUREAU, 4, null))),
                    Entry.LetterMark.of(Sample.letter(opened, 0).id(), LetterState.DELIVERED, clock.instant()),
                    List.of());
        }

        @Test
        void remembersEachSendersHighestSequenceNumber() {
            assertThat(node.ledger().lastSequence(Sample.BUREAU)).isZero();
        }
    }
}
