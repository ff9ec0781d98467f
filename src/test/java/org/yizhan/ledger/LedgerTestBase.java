package org.yizhan.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh database with one node for each test. */
abstract class LedgerTestBase {
    @TempDir
    Path dataDir;

    final TestClock clock = new TestClock();
    final Sample sample = new Sample(clock);
    final TestDatabase sort;
    DatasourceSettings settings;
    TestNode node;

    LedgerTestBase(TestDatabase sort) {
        this.sort = sort;
    }

    @BeforeEach
    void open() {
        settings = sort.fresh();
        node = new TestNode(settings, dataDir, clock);
    }

    @AfterEach
    void close() {
        node.close();
    }
}
