package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.yizhan.platform.Alert;

/** The operator's alert about urgent notices, from the report to the late acknowledgement, on a real ledger. */
@Timeout(120)
class UrgentCallsIT {
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
        private WatchedNode node;
        private CaseworkNode casework;
        private UrgentCalls calls;
        private CaseId of;

        abstract TestNode open();

        @BeforeEach
        void report() {
            casework = new CaseworkNode(open(), clock, "node");
            node = new WatchedNode(casework, clock);
            calls = new UrgentCalls(casework.ledger().urgentNotices(), casework::world, clock);
            of = casework.delivered(1).get(0);
            casework.urgent(of);
        }

        @AfterEach
        void close() {
            node.close();
        }

        private String standing() {
            List<Alert> alerts = calls.alerts();
            return alerts.isEmpty() ? "" : alerts.get(0).zh();
        }

        @Test
        void whoIsSilentIsCalledUntilItAcknowledges() {
            clock.advance(Duration.ofMinutes(20));
            casework.carry();
            clock.advance(Duration.ofMinutes(29));
            assertThat(calls.alerts()).as("half an hour of each one's own").isEmpty();
            clock.advance(Duration.ofMinutes(1));
            assertThat(calls.alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.code()).isEqualTo("urgent-unacknowledged");
                assertThat(alert.count()).isEqualTo(3);
                assertThat(alert.zh()).contains("市政府", of.value()).doesNotContain("未送达");
                assertThat(alert.en()).contains(Town.GOVERNMENT.value());
            });

            clock.advance(Duration.ofHours(2));
            casework.acknowledged(Town.GOVERNMENT, of);
            assertThat(standing()).doesNotContain("市政府").contains("市住建局");
            casework.acknowledged(Town.HOUSING, of);
            casework.acknowledged(Town.PROVINCE_BUREAU, of);
            assertThat(calls.alerts()).isEmpty();
            assertThat(casework.ledger().faults()).isZero();
        }

        /** Nothing is told to any case meanwhile: the broker may be away. */
        @Test
        void whoCouldNotBeReachedIsCalledAsLongAfterTheReport() {
            clock.advance(Duration.ofMinutes(29));
            assertThat(calls.alerts()).isEmpty();
            clock.advance(Duration.ofMinutes(1));
            assertThat(standing()).contains("市政府（未送达）");
            casework.carry();
            assertThat(standing()).as("it stands, though delivered by now").contains("市政府 ");
            casework.acknowledged(Town.GOVERNMENT, of);
            assertThat(standing()).doesNotContain("市政府");
        }
    }
}
