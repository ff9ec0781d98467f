package org.yizhan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.yizhan.attachments.AttachmentSettings;
import org.yizhan.attachments.AttachmentStore;
import org.yizhan.attachments.AttachmentStored;
import org.yizhan.attachments.PlannedIndex;
import org.yizhan.attachments.UnnamedFiles;
import org.yizhan.cases.Fact.AttachmentsArrived;
import org.yizhan.cases.Fact.AttachmentsMissing;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.ledger.AttachmentIndex.Waiting;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

class HeldMessagesTests {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000019F");
    private static final CaseId CASE = new CaseId("YZ202603-0123456789AB");
    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final byte[] PHOTO = "第一张照片的说明".getBytes(UTF_8);
    private static final byte[] MAP = "位置图的说明".getBytes(UTF_8);

    private final PlannedIndex index = new PlannedIndex();
    private final PlannedCasework casework = new PlannedCasework();
    private final MessageId message = new MessageId(UUID.randomUUID());

    @TempDir
    private Path folder;

    private AttachmentStore store;
    private HeldMessages held;

    @BeforeEach
    void open() {
        AttachmentSettings settings = new AttachmentSettings(
                DataSize.ofKilobytes(4), 2, Duration.ofDays(7), DataSize.ofKilobytes(64), Duration.ofHours(24));
        GatewaySettings gateway = new GatewaySettings(BUREAU, folder);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        UnnamedFiles unnamed = new UnnamedFiles(gateway, settings, index, clock);
        store = new AttachmentStore(gateway, settings, unnamed, event -> {});
        held = new HeldMessages(store, index, casework, settings, clock);
    }

    @Test
    void tellsTheCaseOnlyWhenTheLastFileIsThere() throws IOException {
        waits(Duration.ofHours(1));
        bring(PHOTO);
        held.stored(new AttachmentStored(Digests.of(PHOTO)));
        assertThat(casework.told).isEmpty();

        bring(MAP);
        held.stored(new AttachmentStored(Digests.of(MAP)));

        assertThat(casework.told).containsExactly(new AttachmentsArrived(message, NOW));
        assertThat(index.settled).containsExactly(message);
    }

    @Test
    void findsFilesThatCameWhileTheMessageWasRecorded() throws IOException {
        bring(PHOTO);
        bring(MAP);
        waits(Duration.ofSeconds(6));

        held.lookThrough();

        assertThat(casework.told).containsExactly(new AttachmentsArrived(message, NOW));
    }

    @Test
    void tellsTheCaseOnceWhatIsMissingAfterADay() throws IOException {
        bring(MAP);
        waits(Duration.ofHours(25));

        held.lookThrough();

        assertThat(casework.told).containsExactly(new AttachmentsMissing(message, List.of(Digests.of(PHOTO)), NOW));
        assertThat(index.reported).containsExactly(message);
        assertThat(index.settled).isEmpty();
    }

    @Test
    void waitsQuietlyBeforeThat() {
        waits(Duration.ofHours(23));

        held.lookThrough();

        assertThat(casework.told).isEmpty();
    }

    @Test
    void triesAgainWhatTheLedgerCouldNotTake() throws IOException {
        bring(PHOTO);
        bring(MAP);
        waits(Duration.ofHours(1));
        casework.failNextTold(new Unavailable("ledger away"));

        held.lookThrough();
        assertThat(index.settled).isEmpty();

        held.lookThrough();
        assertThat(index.settled).containsExactly(message);
    }

    private void waits(Duration since) {
        index.waiting.add(new Waiting(CASE, message, NOW.minus(since), List.of(Digests.of(PHOTO), Digests.of(MAP))));
    }

    private void bring(byte[] content) throws IOException {
        store.put(BUREAU, Digests.of(content), 0, -1, new ByteArrayInputStream(content));
    }
}
