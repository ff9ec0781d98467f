package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yizhan.platform.KeptInstant;

class KeptInstantIT {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00.001Z");
    private static final Instant SECOND = FIRST.plusSeconds(1);

    @TempDir
    Path dataDir;

    @ParameterizedTest
    @EnumSource
    void isBegunOnceAndMovedFromWhereItStands(TestDatabase sort) {
        try (TestNode node = new TestNode(sort.fresh(), dataDir, new TestClock())) {
            KeptInstant one = new JdbcKeptInstant(node.jdbc);
            KeptInstant other = new JdbcKeptInstant(node.jdbc);

            assertThat(one.begin(FIRST)).isEqualTo(FIRST);
            assertThat(other.begin(SECOND)).isEqualTo(FIRST);
            assertThat(other.move(FIRST, SECOND)).isTrue();
            assertThat(one.move(FIRST, SECOND.plusSeconds(1))).isFalse();
            assertThat(one.read()).isEqualTo(SECOND);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMoveShowsAlsoWithinATransactionThatBeganBefore(TestDatabase sort) {
        try (TestNode node = new TestNode(sort.fresh(), dataDir, new TestClock())) {
            KeptInstant kept = new JdbcKeptInstant(node.jdbc);
            kept.begin(FIRST);
            TransactionTemplate old = new TransactionTemplate(new DataSourceTransactionManager(node.dataSource));
            old.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

            old.executeWithoutResult(begun -> {
                assertThat(node.count("simulated_time")).isEqualTo(1);
                kept.move(FIRST, SECOND);
                assertThat(kept.read()).isEqualTo(SECOND);
            });
        }
    }
}
