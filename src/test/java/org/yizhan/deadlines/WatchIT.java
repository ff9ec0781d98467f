package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.cases.Town;
import org.yizhan.casework.CaseworkNode;
import org.yizhan.ledger.TestClock;
import org.yizhan.ledger.TestNode;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.Verdict;

/** The clock told to real cases, on a real ledger: from the due instant to the letters. */
@Timeout(120)
class WatchIT {
    /** Delivered on 2026-03-02, the written notice is owed by the end of 03-17 (Art. 23). */
    private static final Instant MIDNIGHT = Instant.parse("2026-03-17T16:00:00Z");

    private static final String OVERDUE_ORGANS = "letters where kind = 'REMINDER'";

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
        private final ExecutorService threads = Executors.newFixedThreadPool(2);
        private final List<WatchedNode> nodes = new ArrayList<>();

        abstract TestNode open();

        @BeforeEach
        void openFirst() {
            add(open());
        }

        @AfterEach
        void close() {
            threads.shutdownNow();
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

        private void letItBe(Instant instant) {
            clock.advance(Duration.between(clock.instant(), instant));
            nodes.forEach(WatchedNode::live);
        }

        private long count(String from) {
            return first().casework().ledger().count(from);
        }

        private List<Long> perCase(String kind) {
            return first().casework()
                    .ledger()
                    .longs("select count(*) from letters where kind = '" + kind + "' group by case_id");
        }

        @Test
        void anOverdueNoticeIsRemindedOfOnce() throws InterruptedException {
            List<CaseId> cases = first().casework().delivered(3);
            letItBe(MIDNIGHT.minusMillis(1));
            first().drain();
            assertThat(count(OVERDUE_ORGANS)).as("the last day is not over").isZero();

            letItBe(MIDNIGHT);
            first().drain();
            assertThat(perCase("REMINDER")).hasSize(cases.size()).containsOnly(1L);
            assertThat(perCase("SUPERVISION_DRAFT")).hasSize(cases.size()).containsOnly(1L);
            int told = first().told();
            first().drain();
            assertThat(first().told()).as("nothing is left to tell").isEqualTo(told);
        }

        @Test
        void twoNodesTellEachCaseOnceAndBothWork() throws Exception {
            WatchedNode other = add(first().casework().ledger().beside());
            int all = 300;
            first().casework().delivered(all);
            letItBe(MIDNIGHT);
            letItBe(MIDNIGHT.plusSeconds(25));
            letItBe(MIDNIGHT.plusSeconds(50));
            Future<?> there = threads.submit(() -> {
                other.drain();
                return null;
            });
            first().drain();
            there.get();

            assertThat(perCase("REMINDER")).hasSize(all).containsOnly(1L);
            assertThat(first().told()).isPositive();
            assertThat(other.told()).isPositive();
            assertThat(first().told() + other.told()).isEqualTo(all);
        }

        @Test
        void whatAKilledNodeLeavesIsToldByTheOther() throws Exception {
            WatchedNode killed = add(first().casework().ledger().beside());
            int all = 100;
            first().casework().delivered(all);
            letItBe(MIDNIGHT);
            letItBe(MIDNIGHT.plusSeconds(25));
            letItBe(MIDNIGHT.plusSeconds(50));
            first().look(1);
            killed.toldOnce();
            nodes.remove(killed);
            killed.close();
            first().drain();
            assertThat(count(OVERDUE_ORGANS)).as("its lanes are still its own").isLessThan(all);

            letItBe(MIDNIGHT.plusSeconds(50 + 61));
            first().drain();
            assertThat(perCase("REMINDER")).hasSize(all).containsOnly(1L);
        }

        /** What counts is when a message was received, not when somebody came to decide it. */
        @Test
        void aMessageReceivedBeforeMidnightAndDecidedAfterItIsOnTime() throws InterruptedException {
            CaseId inTime = first().casework().delivered(2).get(0);
            Instant queued = MIDNIGHT.minus(Duration.ofMinutes(10));
            first().queue().arrived(queued);
            letItBe(MIDNIGHT.plusSeconds(5));
            first().look(10);
            assertThat(count(OVERDUE_ORGANS)).as("it waits undecided").isZero();

            assertThat(first().casework().notice(inTime, queued).verdict()).isEqualTo(Verdict.ACCEPTED);
            first().queue().left(queued);
            first().drain();
            assertThat(count(OVERDUE_ORGANS + " and case_id <> '" + inTime + "'"))
                    .isEqualTo(1);
            assertThat(count(OVERDUE_ORGANS)).as("nobody sent the other notice").isEqualTo(1);
        }

        @Test
        void nothingFiresWhileAnotherNodeHasNotDecided() throws InterruptedException {
            WatchedNode other = add(first().casework().ledger().beside());
            first().casework().delivered(20);
            other.queue().arrived(MIDNIGHT.minusSeconds(1));
            letItBe(MIDNIGHT);
            other.look(1);
            first().look(5);
            assertThat(count(OVERDUE_ORGANS)).isZero();

            other.queue().left(MIDNIGHT.minusSeconds(1));
            other.look(1);
            first().look(10);
            assertThat(count(OVERDUE_ORGANS)).isPositive();
        }

        /** One receipt for each deadline and stage, the latest only. */
        @Test
        void aStopOfAMonthFloodsNobody() throws InterruptedException {
            first().casework().delivered(5);
            letItBe(MIDNIGHT.plus(Duration.ofDays(30)));
            first().drain();
            assertThat(perCase("REMINDER")).hasSize(5).containsOnly(1L);
        }

        /** A year without a calendar: dates are assumed and an alert stands, until its calendar is imported. */
        @Test
        void anImportedCalendarRecomputesEachAssumedDateOnce() throws InterruptedException {
            letItBe(Instant.parse("2026-12-20T01:00:00Z"));
            first().casework().delivered(40);
            assertThat(count("cases where provisional")).isEqualTo(40);
            assertThat(first().assumed().alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.code()).isEqualTo("calendar-missing");
                assertThat(alert.count()).isEqualTo(40);
            });
            first().look(5);
            String recomputed = "letters where content like '%RECOMPUTED%'";
            assertThat(count(recomputed)).isZero();

            nodes.forEach(node -> node.casework().livesIn(Town.with2027()));
            first().drain();
            first().drain();
            assertThat(count("cases where provisional")).isZero();
            assertThat(count(recomputed)).as("one each to bureau and organ").isEqualTo(80);
            assertThat(first().assumed().alerts()).isEmpty();
        }

        @Test
        void casesOfAnEarlierReleaseGetTheirDeadlines() throws InterruptedException {
            first().casework().delivered(5);
            first().casework().ledger().update("update cases set lane = null, wake_at = null");
            assertThat(count("cases where wake_at is null")).isEqualTo(5);
            first().look(4);
            assertThat(count("cases where wake_at is null or lane is null")).isZero();
            assertThat(count("letters where kind = 'REMINDER'")).isZero();

            letItBe(MIDNIGHT);
            first().drain();
            assertThat(perCase("REMINDER")).hasSize(5).containsOnly(1L);
        }
    }
}
