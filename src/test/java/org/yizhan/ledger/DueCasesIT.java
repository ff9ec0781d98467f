package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.ledger.DueCases.DueCase;
import org.yizhan.ledger.Verification.Problem;
import org.yizhan.messages.CaseId;

class DueCasesIT {
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
        private static final Instant MIDNIGHT = Instant.parse("2026-03-20T16:00:00Z");

        Promises(TestDatabase sort) {
            super(sort);
        }

        private CaseId due(Instant at, boolean urgent) {
            Sample.Case of = sample.newCase().due(at).urgent(urgent);
            assertThat(node.ledger().record(List.of(sample.accepted(of)))).isEmpty();
            return of.id;
        }

        private List<CaseId> found(TestNode by, String name, Instant upTo) {
            return by.dueCases().due(name, upTo, 1000).stream().map(DueCase::id).toList();
        }

        @Test
        void findsTheOldestFirstAndUrgentOnesFirstWithinAnInstant() {
            CaseId later = due(MIDNIGHT.plusSeconds(1), true);
            CaseId usual = due(MIDNIGHT, false);
            CaseId urgent = due(MIDNIGHT, true);
            CaseId notYet = due(MIDNIGHT.plusSeconds(2), true);
            node.outbox().claim("a", 1, LEASE, recipient -> true);

            assertThat(found(node, "a", MIDNIGHT.plusSeconds(1)))
                    .containsExactly(urgent, usual, later)
                    .doesNotContain(notYet);
            assertThat(node.dueCases().due("a", MIDNIGHT.plusSeconds(1), 2)).hasSize(2);
            assertThat(node.dueCases().next()).contains(MIDNIGHT);
            assertThat(node.dueCases().latest(MIDNIGHT.plusMillis(1500))).contains(MIDNIGHT.plusSeconds(1));
            assertThat(node.dueCases().count(MIDNIGHT)).isEqualTo(2);
        }

        @Test
        void aCaseThatWaitsForNothingIsNeverDue() {
            Sample.Case of = sample.newCase().due(MIDNIGHT);
            node.ledger().record(List.of(sample.accepted(of)));
            node.ledger().record(List.of(sample.accepted(of.due(null))));
            node.outbox().claim("a", 1, LEASE, recipient -> true);

            assertThat(found(node, "a", Instant.parse("2100-01-01T00:00:00Z"))).isEmpty();
            assertThat(node.dueCases().next()).isEmpty();
            assertThat(node.dueCases().latest(MIDNIGHT)).isEmpty();
            assertThat(node.ledger().wakes(List.of(of.id))).isEmpty();
        }

        @Test
        void tellsWhenCasesAreDueByTheirLastDecision() {
            Sample.Case of = sample.newCase().due(MIDNIGHT);
            node.ledger().record(List.of(sample.accepted(of)));
            assertThat(node.ledger().wakes(List.of(of.id))).containsEntry(of.id, MIDNIGHT);
            node.ledger().record(List.of(sample.accepted(of.due(MIDNIGHT.plusSeconds(9)))));
            assertThat(node.ledger().wakes(List.of(of.id))).containsEntry(of.id, MIDNIGHT.plusSeconds(9));
        }

        @Test
        void nodesShareTheCasesAsTheyShareTheirLetters() {
            try (TestNode other = node.beside()) {
                List<CaseId> all =
                        Stream.generate(() -> due(MIDNIGHT, false)).limit(40).toList();
                node.outbox().claim("a", 1, LEASE, recipient -> true);
                other.outbox().claim("b", 1, LEASE, recipient -> true);
                clock.advance(LEASE.dividedBy(2));
                node.outbox().claim("a", 1, LEASE, recipient -> true);
                other.outbox().claim("b", 1, LEASE, recipient -> true);
                clock.advance(LEASE.dividedBy(2));
                other.outbox().claim("b", 1, LEASE, recipient -> true);

                List<CaseId> here = found(node, "a", MIDNIGHT);
                List<CaseId> there = found(other, "b", MIDNIGHT);
                assertThat(here).isNotEmpty().doesNotContainAnyElementsOf(there);
                List<CaseId> both = new ArrayList<>(here);
                both.addAll(there);
                assertThat(both).containsExactlyInAnyOrderElementsOf(all);
            }
        }

        @Test
        void withoutALeaseNothingIsFound() {
            due(MIDNIGHT, false);
            assertThat(found(node, "a", MIDNIGHT)).isEmpty();
            node.outbox().claim("a", 1, LEASE, recipient -> true);
            DueCases cases = node.dueCases();
            clock.advance(LEASE);
            assertThat(cases.due("a", MIDNIGHT, 1)).as("it has run out").isEmpty();
        }

        @Test
        void whatAllHaveDecidedIsTheLeastThatALivingNodeSays() {
            DueCases cases = node.dueCases();
            assertThat(cases.decidedUpTo()).as("no node").isEmpty();
            cases.join("a", LEASE);
            assertThat(cases.decidedUpTo()).as("it has not said").isEmpty();
            cases.decided("a", MIDNIGHT);
            cases.decided("a", MIDNIGHT.minusSeconds(1));
            assertThat(cases.decidedUpTo()).as("never taken back").contains(MIDNIGHT);

            cases.join("b", LEASE.multipliedBy(2));
            assertThat(cases.decidedUpTo()).as("one has not said").isEmpty();
            cases.decided("b", MIDNIGHT.minusSeconds(5));
            assertThat(cases.decidedUpTo()).contains(MIDNIGHT.minusSeconds(5));

            cases.decided("b", MIDNIGHT.plusSeconds(5));
            assertThat(cases.decidedUpTo()).contains(MIDNIGHT);
            clock.advance(LEASE);
            assertThat(cases.decidedUpTo()).as("a is silent").contains(MIDNIGHT.plusSeconds(5));
        }

        @Test
        void casesOfAnEarlierReleaseAreFoundUntilTheyAreCaughtUp() {
            CaseId early = due(MIDNIGHT, false);
            CaseId late = due(MIDNIGHT, false);
            node.jdbc.update("update cases set lane = null");
            DueCases cases = node.dueCases();
            assertThat(cases.behind("a", 10)).as("without a lease").isEmpty();
            node.outbox().claim("a", 1, LEASE, recipient -> true);
            assertThat(cases.behind("a", 10)).containsExactlyInAnyOrder(early, late);
            cases.caughtUp(List.of(early, late));
            assertThat(cases.behind("a", 10)).isEmpty();
            assertThat(found(node, "a", MIDNIGHT)).hasSize(2);
            assertThat(verified()).isEmpty();
        }

        @Test
        void verifyFindsADeadlineMovedOutOfSight() {
            due(MIDNIGHT, false);
            for (String change : List.of(
                    "wake_at = null",
                    "wake_at = wake_at + interval '1' second",
                    "provisional = true",
                    "lane = mod(lane + 1, 64)")) {
                Object before = node.jdbc.queryForMap("select wake_at, provisional, lane from cases");
                node.jdbc.update("update cases set " + change);
                assertThat(verified()).as(change).containsExactly(Problem.HEAD_ALTERED);
                assertThat(node.jdbc.queryForMap("select wake_at, provisional, lane from cases"))
                        .isNotEqualTo(before);
                node.jdbc.update(
                        "update cases set wake_at = ?, provisional = false, lane = ?",
                        Sql.time(MIDNIGHT),
                        Lanes.of(node.jdbc.queryForObject("select id from cases", String.class)));
                assertThat(verified()).isEmpty();
            }
        }

        private List<Problem> verified() {
            return node
                    .parts
                    .verification(TestNode.KEY, new SealHead(dataDir))
                    .verify((stage, done, all) -> {})
                    .faults()
                    .stream()
                    .map(Verification.Fault::problem)
                    .toList();
        }
    }
}
