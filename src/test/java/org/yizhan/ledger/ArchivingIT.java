package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Ledger.KnownSubmission;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.ledger.Months.Obstacle;
import org.yizhan.ledger.Verification.Fault;
import org.yizhan.ledger.Verification.Problem;

/** A month whose cases are all closed leaves the ledger, and nothing else can leave it unseen. */
class ArchivingIT {
    private static final int MONTH = 202603;

    @Nested
    class OnH2 extends LedgerTestBase {
        OnH2() {
            super(TestDatabase.H2);
        }

        @Test
        void nothingIsArchived() {
            assertThat(node.parts.months(TestNode.KEY, settings).archive(MONTH)).containsExactly(Obstacle.NO_PARTITION);
        }
    }

    @Nested
    class OnPostgres extends LedgerTestBase {
        private Sample.Case of;
        private Entry opening;

        OnPostgres() {
            super(TestDatabase.POSTGRES);
        }

        /** A closed case of March, a refused message beside it, and an open case of April between its records. */
        @BeforeEach
        void aClosedCase() {
            node.months.start();
            of = sample.newCase();
            opening = sample.accepted(of, Sample.ORGAN);
            node.ledger().record(List.of(opening, sample.refused("<Nonsense/>")));
            clock.advance(Duration.ofDays(31));
            node.ledger().record(List.of(sample.accepted(sample.newCase(), Sample.ORGAN)));
            of.state = "CONCLUDED";
            node.ledger().record(List.of(sample.accepted(of, Sample.ORGAN)));
        }

        private Months months(SealKey key) {
            return node.parts.months(key, settings);
        }

        private void collected() {
            node.jdbc.update(
                    "update letters set state = 'COLLECTED', delivered_at = created_at, collected_at = created_at"
                            + " where case_month = ?",
                    MONTH);
        }

        private void sealed() {
            node.parts.sealing(TestNode.KEY, new SealHead(dataDir)).sealAll();
        }

        private void archived() {
            collected();
            sealed();
            assertThat(months(TestNode.KEY).archive(MONTH)).isEmpty();
        }

        private List<Fault> faults() {
            return node.parts
                    .verification(TestNode.KEY, new SealHead(dataDir))
                    .verify((stage, done, all) -> {})
                    .faults();
        }

        private List<Problem> problems() {
            return faults().stream().map(Fault::problem).distinct().toList();
        }

        @Test
        void aMonthOfClosedCasesLeavesIntoTablesOfItsOwn() {
            archived();
            assertThat(Stream.of("letters", "messages", "decisions", "cases")
                            .map(table -> node.count(table + " where case_month = " + MONTH)))
                    .containsOnly(0L);
            assertThat(Stream.of("letters", "messages", "decisions", "cases")
                            .map(table -> node.count(table + "_" + MONTH)))
                    .containsExactly(2L, 3L, 2L, 1L);
            assertThat(node.ledger().histories(List.of(of.id))).isEmpty();
        }

        @Test
        void verifyMissesNothingThen() {
            archived();
            assertThat(faults()).isEmpty();
            node.jdbc.execute("drop table letters_202603, messages_202603, decisions_202603, cases_202603");
            assertThat(faults()).isEmpty();
            assertThat(node.parts.conservation().balance().residual()).isZero();
        }

        @Test
        void aMessageSentAgainAfterwardsHasItsFirstReceipt() {
            archived();
            SubmissionKey key =
                    new SubmissionKey(Sample.BUREAU, opening.arrival().receipt().submitted());
            assertThat(node.ledger().findSubmissions(List.of(key)).values())
                    .extracting(KnownSubmission::receipt)
                    .containsExactly(opening.arrival().receipt());
        }

        @Test
        void theGatewayGoesOnAndSealsGoOn() {
            archived();
            clock.advance(Duration.ofDays(1));
            node.ledger().record(List.of(sample.accepted(sample.newCase(), Sample.ORGAN)));
            sealed();
            assertThat(faults()).isEmpty();
            assertThat(node.outbox().claim("a", 10, Duration.ofMinutes(1), recipient -> true))
                    .hasSize(2);
        }

        @Test
        void whatElseIsMissingIsStillFound() {
            archived();
            node.jdbc.update("delete from decisions");
            assertThat(problems()).contains(Problem.DECISION_MISSING, Problem.MESSAGE_WITHOUT_DECISION);
        }

        @Test
        void nobodyArchivesWithoutTheSealKey() {
            collected();
            sealed();
            SealKey another = new SealKey("another key of at least thirty-two characters");
            assertThat(months(another).archive(MONTH)).isEmpty();
            assertThat(problems()).containsExactly(Problem.ARCHIVE_ALTERED, Problem.SEALED_REMOVED);
        }

        @Test
        void whatIsNotedOfItIsFoundAltered() {
            archived();
            for (String alteration : List.of(
                    "archived_months set places = places || '0'",
                    "archived_months set cases = 2",
                    "archived_receipts set receipt = receipt || ' '",
                    "submission_keys set case_id = 'YZ202603-000000000000' where receipt_id in"
                            + " (select receipt_id from archived_receipts)")) {
                node.parts.transactions.executeWithoutResult(status -> {
                    node.jdbc.update("update " + alteration);
                    assertThat(faults()).contains(new Fault(Problem.ARCHIVE_ALTERED, "month 202603"));
                    status.setRollbackOnly();
                });
            }
            assertThat(faults()).isEmpty();
        }

        @Test
        void aMonthStaysWhileSomethingOfItIsUnderway() {
            Months months = months(TestNode.KEY);
            assertThat(months.archive(MONTH)).containsExactly(Obstacle.LETTERS_UNDERWAY, Obstacle.NOT_SEALED);
            collected();
            assertThat(months.archive(MONTH)).containsExactly(Obstacle.NOT_SEALED);
            sealed();
            Letter late = of.letterTo(Sample.ORGAN, 4, null);
            of.state = "DELIVERED";
            node.ledger().record(List.of(new Entry(null, of.change(List.of(late)), null, List.of())));
            assertThat(months.archive(MONTH))
                    .containsExactly(Obstacle.OPEN_CASES, Obstacle.LETTERS_UNDERWAY, Obstacle.NOT_SEALED);
            assertThat(node.count("cases where case_month = " + MONTH)).isEqualTo(1);
        }

        @Test
        void aClosedCaseThatTheClockStillHasToBeToldOfIsNotOver() {
            collected();
            sealed();
            node.jdbc.update("update cases set wake_at = changed_at where case_month = ?", MONTH);
            assertThat(months(TestNode.KEY).archive(MONTH)).containsExactly(Obstacle.OPEN_CASES);
        }

        @Test
        void thisMonthAndMonthsWithoutAPartitionStay() {
            Months months = months(TestNode.KEY);
            assertThat(months.archive(202604)).containsExactly(Obstacle.NOT_OVER);
            assertThat(months.archive(202501)).containsExactly(Obstacle.NO_PARTITION);
        }
    }
}
