package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.ledger.Conservation.Balance;
import org.yizhan.ledger.Lookup.CaseFile;
import org.yizhan.ledger.Lookup.CaseLine;
import org.yizhan.ledger.Lookup.MessageLine;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.MessageId;

class LookupIT {
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

        private Lookup lookup() {
            return node.parts.lookup();
        }

        @Test
        void anyNumberFindsItsCaseOrMessageOrLetter() {
            Sample.Case of = sample.newCase();
            Entry entry = sample.accepted(of, Sample.ORGAN);
            node.ledger().record(List.of(entry, sample.accepted(sample.newCase(), Sample.ORGAN)));
            SubmissionReceipt receipt = entry.arrival().receipt();

            for (String number : List.of(of.id.value(), "N" + of.id, "L" + of.id, " " + of.id + " ")) {
                assertThat(lookup().find(number).cases())
                        .as(number)
                        .extracting(CaseLine::id)
                        .containsExactly(of.id);
            }
            for (String number : List.of(
                    receipt.submitted().toString(),
                    receipt.receiptId().toString().toUpperCase(java.util.Locale.ROOT),
                    receipt.digest())) {
                assertThat(lookup().find(number).messages())
                        .as(number)
                        .extracting(MessageLine::receipt)
                        .containsExactly(receipt);
            }
            assertThat(lookup().find(Sample.letter(entry, 0).id().toString()).letters())
                    .extracting(Lookup.LetterLine::letter)
                    .containsExactly(Sample.letter(entry, 0));
            assertThat(lookup().find("no such number").cases()).isEmpty();
        }

        @Test
        void aCaseFileHoldsTheWholeCase() {
            Sample.Case of = sample.newCase();
            Entry first = sample.accepted(of, Sample.ORGAN);
            Entry second = sample.accepted(of, Sample.ORGAN, Sample.BUREAU);
            node.ledger().record(List.of(first, second));
            node.ledger().record(List.of(sample.mark(Sample.letter(first, 0), LetterState.DELIVERED)));

            CaseFile file = lookup().caseFile(of.id).orElseThrow();
            assertThat(file.summary().summary())
                    .isEqualTo(second.change().decision().summary());
            assertThat(file.steps()).extracting(Lookup.Step::version).containsExactly(1, 2);
            assertThat(file.steps().get(1).events())
                    .isEqualTo(second.change().decision().events());
            assertThat(file.steps().get(0).decidedWith()).isEqualTo(Sample.VERSIONS);
            assertThat(file.messages()).hasSize(2);
            assertThat(file.letters())
                    .extracting(Lookup.LetterLine::state)
                    .containsExactlyInAnyOrder(LetterState.DELIVERED, LetterState.READY, LetterState.READY);
            assertThat(lookup().letters(LetterState.READY, 10)).hasSize(2);
            assertThat(lookup().letters(LetterState.READY, 1)).hasSize(1);
        }

        @Test
        void nothingIsLostOnTheWayInOrOut() {
            Sample.Case of = sample.newCase();
            MessageId id = new MessageId(UUID.randomUUID());
            Entry first = sample.accepted(of, id, Sample.ORGAN, Sample.BUREAU);
            Entry second = sample.accepted(of, Sample.ORGAN);
            Entry repeated = new Entry(sample.arrival(id, Verdict.REPEATED, of.id, ""), null, null, List.of());
            Entry conflict = new Entry(sample.arrival(id, Verdict.CONFLICT, of.id, ""), null, null, List.of());
            node.ledger().record(List.of(first, second, sample.refused("<y/>"), repeated, conflict));
            node.ledger()
                    .record(List.of(
                            sample.mark(Sample.letter(first, 0), LetterState.DELIVERED),
                            sample.mark(Sample.letter(second, 0), LetterState.PARKED)));

            Balance balance = node.parts.conservation().balance();
            assertThat(balance.residual()).isZero();
            assertThat(balance.total()).isEqualTo(new Conservation.Figures(5, 2, 1, 1, 1, 3, 1, 1, 0, 1));
            assertThat(balance.perOrganisation().get(Sample.ORGAN).created()).isEqualTo(2);
        }

        @Test
        void aLetterThatVanishedLeavesAResidual() {
            Sample.Case of = sample.newCase();
            Entry first = sample.accepted(of, Sample.ORGAN);
            node.ledger().record(List.of(first, sample.accepted(of, Sample.ORGAN)));
            node.jdbc.update(
                    "delete from letters where id = ?",
                    Sample.letter(first, 0).id().value());
            assertThat(node.parts.conservation().balance().residual()).isEqualTo(1);
        }
    }
}
