package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.ledger.Verification.Report;

/** The sealer at its work: when it seals, and what happens when it cannot. */
class SealerIT extends LedgerTestBase {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration NEVER = Duration.ofHours(1);

    private final List<Sealer> started = new ArrayList<>();

    SealerIT() {
        super(TestDatabase.H2);
    }

    /** Beside the node's own, which is told of records but does not run. */
    private Sealer start(Duration every) {
        Sealer sealer = new Sealer(node.parts.sealing(TestNode.KEY, head()), new SealSettings("", true, every));
        sealer.start();
        started.add(sealer);
        return sealer;
    }

    @AfterEach
    void stop() {
        started.forEach(Sealer::stop);
        node.sealer.stop();
    }

    private SealHead head() {
        return new SealHead(dataDir);
    }

    private void record(int messages) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            entries.add(sample.refused("<r/>"));
        }
        node.ledger().record(entries);
    }

    private long seals() {
        return node.count("seals");
    }

    private Report verify() {
        return node.parts.verification(TestNode.KEY, head()).verify((stage, done, all) -> {});
    }

    @Test
    void sealsAtOnceAfterAThousandRecords() {
        node.sealer.start();
        record(999);
        assertThat(seals()).isZero();
        record(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(seals()).isEqualTo(1));
        assertThat(verify().unsealed()).isZero();
    }

    @Test
    void sealsWhatIsThereAfterItsTimeHoweverLittle() {
        record(1);
        start(Duration.ofMillis(100));
        await().atMost(SOON).untilAsserted(() -> assertThat(seals()).isEqualTo(1));
        record(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(seals()).isEqualTo(2));
    }

    @Test
    void makesNoSealOverNothing() {
        record(1);
        Sealer sealer = start(Duration.ofMillis(20));
        await().atMost(SOON).until(() -> seals() == 1);
        await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> seals() == 1);
        assertThat(sealer.isRunning()).isTrue();
    }

    @Test
    void putsAThousandRecordsUnderASealAtMost() {
        record(2_500);
        start(Duration.ofMillis(50));
        await().atMost(SOON).until(() -> verify().unsealed() == 0);
        assertThat(seals()).isEqualTo(3);
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void sealsTheRestWhenItStops() {
        Sealer sealer = start(NEVER);
        record(3);
        sealer.stop();
        assertThat(sealer.isRunning()).isFalse();
        assertThat(seals()).isEqualTo(1);
        assertThat(verify().unsealed()).isZero();
    }

    @Test
    void startsAgainAfterAStop() {
        Sealer sealer = start(NEVER);
        sealer.stop();
        sealer.start();
        record(1);
        sealer.stop();
        assertThat(seals()).isEqualTo(1);
    }

    @Test
    void standsStillWhereItIsSwitchedOff() {
        Sealer off = new Sealer(node.parts.sealing(TestNode.KEY, head()), new SealSettings("", false, NEVER));
        assertThat(off.isAutoStartup()).isFalse();
        assertThat(node.sealer.isAutoStartup()).isTrue();
    }

    @Test
    void outlastsADatabaseThatTakesNoSeals() {
        node.jdbc.execute("alter table seals rename to seals_away");
        record(1);
        Sealer sealer = start(Duration.ofMillis(50));
        await().during(Duration.ofMillis(300)).atMost(SOON).until(sealer::isRunning);
        node.jdbc.execute("alter table seals_away rename to seals");
        await().atMost(SOON).until(() -> seals() == 1);
        assertThat(verify().whole()).isTrue();
    }

    /** The seal is committed, the note of it is not: the next seal is noted, and nothing is missing. */
    @Test
    void outlastsAFolderThatTakesNoNote() throws IOException {
        Path inTheWay = Files.createDirectory(dataDir.resolve("seal.head.new"));
        record(1);
        start(Duration.ofMillis(50));
        await().atMost(SOON).until(() -> seals() == 1);
        assertThat(head().read()).isEmpty();
        Files.delete(inTheWay);
        record(1);
        await().atMost(SOON).until(() -> head().read().isPresent());
        assertThat(head().read().orElseThrow().number()).isEqualTo(2);
        assertThat(verify().whole()).isTrue();
    }
}
