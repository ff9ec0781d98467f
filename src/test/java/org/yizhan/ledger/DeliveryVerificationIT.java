package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.cases.Say;
import org.yizhan.ledger.Verification.Fault;
import org.yizhan.ledger.Verification.Problem;

/** An instant of delivery starts clocks: moving it in the letter's row is found by the event that says when it was. */
class DeliveryVerificationIT {
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
        private TownCase town;
        private Letter assignment;

        Promises(TestDatabase sort) {
            super(sort);
        }

        @BeforeEach
        void transfer() {
            town = new TownCase(node.ledger(), clock);
            town.says(BUREAU, Say.transferTo(HOUSING));
            assignment = town.underway().get(0);
            // Finer than databases keep it.
            clock.advance(Duration.ofNanos(1_001));
        }

        private List<Fault> faults() {
            return node.parts
                    .verification(TestNode.KEY, new SealHead(dataDir))
                    .verify((stage, done, all) -> {})
                    .faults();
        }

        private void assertAltered(String change) {
            assertThat(node.jdbc.update(
                            "update letters set delivered_at = " + change + " where id = ?",
                            assignment.id().value()))
                    .isEqualTo(1);
            assertThat(faults()).containsExactly(new Fault(Problem.DELIVERY_ALTERED, "letter " + assignment.id()));
        }

        @Test
        void deliveriesAsTheyWereRecordedAreWhole() {
            assertThat(faults()).isEmpty();
            town.delivered();
            assertThat(faults()).isEmpty();
            town.delivered();
            assertThat(faults()).isEmpty();
            assertThat(node.count("letters where delivered_at is not null")).isEqualTo(3);
        }

        @Test
        void findsADeliveryThatWasMovedToTheNextDay() {
            town.delivered();
            assertAltered("delivered_at + interval '1' day");
        }

        @Test
        void findsADeliveryThatWasMovedByAMicrosecond() {
            town.delivered();
            assertAltered("delivered_at - interval '0.000001' second");
        }

        @Test
        void findsADeliveryThatWasTakenBack() {
            town.delivered();
            assertAltered("null");
        }

        @Test
        void findsADeliveryThatNeverHappened() {
            assertAltered("created_at");
        }

        /** Its letters cannot be judged by what it says, and are not: the decision itself is the fault. */
        @Test
        void aDecisionThatIsNoLongerJsonIsReportedAndReadNoFurther() {
            town.delivered();
            node.jdbc.update("update decisions set events = 'x' where version = 1");
            assertThat(faults())
                    .containsExactly(new Fault(Problem.DECISION_ALTERED, "case " + town.id() + " decision 1"));
        }

        @Test
        void aLetterSentAgainFromARebuiltQueueKeepsTheInstantThatItsEventSays() {
            town.delivered();
            clock.advance(Duration.ofDays(1));
            assertThat(node.outbox().rebuild(HOUSING)).isEqualTo(1);
            node.outbox().claim("a", 10, Duration.ofMinutes(1), recipient -> true);
            node.ledger().record(List.of(sample.mark(assignment, LetterState.DELIVERED)));
            assertThat(node.count("letters where state = 'DELIVERED'")).isEqualTo(1);
            assertThat(faults()).isEmpty();
        }
    }
}
