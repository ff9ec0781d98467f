package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.cases.Town;
import org.yizhan.cases.Towns;
import org.yizhan.casework.CaseworkNode;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore.StoredSecret;
import org.yizhan.ledger.TestClock;
import org.yizhan.ledger.TestNode;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.OrganisationCode;

/** Art. 24 on a real ledger: a department is merged into another, with hundreds of cases and letters nobody has read. */
@Timeout(120)
class HeirsIT {
    private static final String OF_HOUSING = "cases where responsible = '" + Town.HOUSING + "'";
    private static final String OF_TRANSPORT = "cases where responsible = '" + Town.TRANSPORT + "'";
    private static final String ASSIGNED = "letters where kind = 'ASSIGNMENT' and recipient = '%s'";
    private static final Instant DAY_AFTER = Instant.parse("2026-03-03T16:00:00Z");

    @Nested
    class OnH2 extends Promises {
        @Override
        TestNode open() {
            return TestNode.inFolder(dataDir, clock);
        }
    }

    @Nested
    class OnPostgres extends Promises {
        @Override
        TestNode open() {
            return TestNode.onPostgres(dataDir, clock);
        }
    }

    abstract static class Promises {
        @TempDir
        Path dataDir;

        final TestClock clock = new TestClock();
        private final List<WatchedNode> nodes = new ArrayList<>();

        abstract TestNode open();

        @BeforeEach
        void openFirst() {
            add(open());
        }

        @AfterEach
        void close() {
            nodes.forEach(WatchedNode::close);
        }

        private WatchedNode add(TestNode ledger) {
            WatchedNode node = new WatchedNode(new CaseworkNode(ledger, clock, "node " + nodes.size()), clock);
            nodes.add(node);
            return node;
        }

        private WatchedNode first() {
            return nodes.get(0);
        }

        private long count(String from) {
            return nodes.get(nodes.size() - 1).casework().ledger().count(from);
        }

        private void letItBe(Instant instant) {
            clock.advance(Duration.between(clock.instant(), instant));
            nodes.forEach(WatchedNode::live);
        }

        /** The housing department's last day is 2026-03-03; the directory that says so came without notice. */
        private void housingIsMerged(OrganisationCode... successors) {
            letItBe(DAY_AFTER);
            nodes.forEach(node -> node.casework()
                    .livesIn(Towns.ended(node.casework().world(), Town.HOUSING, "2026-03-03", successors)));
        }

        private void drained(WatchedNode node) throws InterruptedException {
            while (count("successions where organisation = '" + Town.HOUSING + "' and done") == 0) {
                node.drain();
            }
            node.drain();
        }

        private long assignedTo(OrganisationCode organ) {
            return count(ASSIGNED.formatted(organ));
        }

        @Test
        void casesAndUnreadLettersAreTheSuccessorsOnce() throws InterruptedException {
            int all = 150;
            List<CaseId> cases = first().casework().delivered(all);
            first().casework().notice(cases.get(0), clock.instant());
            Secret secret = Secret.of("known to housing");
            first().casework()
                    .ledger()
                    .secrets()
                    .add(new StoredSecret(Town.HOUSING, secret.salt(), secret.hash(), clock.instant()));
            housingIsMerged(Town.TRANSPORT);
            drained(first());

            assertThat(count(OF_HOUSING)).isZero();
            assertThat(count(OF_TRANSPORT)).isEqualTo(all);
            assertThat(assignedTo(Town.TRANSPORT)).isEqualTo(all);
            assertThat(count("letters where kind = 'SUCCESSION_NOTICE'")).isEqualTo(2L * all);
            assertThat(count("letters where recipient = '" + Town.HOUSING + "' and collected_at is null"
                            + " and (reason is null or reason <> 'withheld by a decision')"))
                    .as("unread and not passed on")
                    .isZero();
            assertThat(first().casework().ledger().secrets().inForce()).isEmpty();
            assertThat(first().casework().ledger().faults()).isZero();

            first().drain();
            assertThat(assignedTo(Town.TRANSPORT)).as("told once").isEqualTo(all);
        }

        @Test
        void theSuccessorGoesOnWhereItsPredecessorWas() throws InterruptedException {
            CaseId of = first().casework().delivered(1).get(0);
            housingIsMerged(Town.TRANSPORT);
            drained(first());
            assertThat(first().casework()
                            .said(Town.TRANSPORT, of, clock.instant())
                            .verdict())
                    .isEqualTo(Verdict.ACCEPTED);
            letItBe(Instant.parse("2026-03-17T16:00:00Z"));
            first().drain();
            assertThat(count("letters where kind = 'REMINDER'"))
                    .as("the notice was given")
                    .isZero();
        }

        @Test
        void anotherNodeTakesUpWhatAKilledOneLeft() throws InterruptedException {
            add(first().casework().ledger().beside());
            int all = 150;
            first().casework().delivered(all);
            housingIsMerged(Town.TRANSPORT);
            WatchedNode killed = nodes.stream()
                    .filter(node -> node.casework()
                            .ledger()
                            .estates()
                            .isMine(node.casework().name()))
                    .findFirst()
                    .orElseThrow();
            // Nothing is told before both have said how far they are.
            while (count(OF_TRANSPORT) == 0) {
                for (WatchedNode node : nodes) {
                    node.look(1);
                }
            }
            nodes.remove(killed);
            killed.close();
            assertThat(count(OF_HOUSING)).as("it was stopped on its way").isPositive();

            letItBe(DAY_AFTER.plusSeconds(61));
            letItBe(DAY_AFTER.plusSeconds(122));
            drained(first());
            assertThat(count(OF_HOUSING)).isZero();
            assertThat(assignedTo(Town.TRANSPORT)).isEqualTo(all);
            assertThat(count("letters where kind = 'SUCCESSION_NOTICE'")).isEqualTo(2L * all);
        }

        @Test
        void whatNobodySucceedsToWaitsForItsBureau() throws InterruptedException {
            first().casework().delivered(5);
            housingIsMerged();
            drained(first());
            assertThat(count("cases where state = 'TRIAGE' and responsible = '" + Town.BUREAU + "'"))
                    .isEqualTo(5);
            assertThat(count("letters where kind = 'SUCCESSION_NOTICE' and recipient = '" + Town.GOVERNMENT + "'"))
                    .isEqualTo(5);
            assertThat(assignedTo(Town.TRANSPORT)).isZero();
        }

        /** The day was known when the cases came: they wake with it, and no directory has to change. */
        @Test
        void anEndingKnownBeforeIsFollowedOnItsDay() throws InterruptedException {
            first().casework().livesIn(Towns.ended(Town.world(), Town.HOUSING, "2026-03-03", Town.TRANSPORT));
            first().casework().delivered(3);
            first().look(3);
            assertThat(count(OF_HOUSING)).isEqualTo(3);
            letItBe(DAY_AFTER.plusSeconds(1));
            drained(first());
            assertThat(count(OF_TRANSPORT)).isEqualTo(3);
            assertThat(assignedTo(Town.TRANSPORT)).isEqualTo(3);
        }
    }
}
