package org.yizhan.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.unit.DataSize;
import org.yizhan.attachments.Upload.Complete;
import org.yizhan.attachments.Upload.Partial;
import org.yizhan.attachments.Upload.Refused;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

/** Files nobody asks for take room for a while only, and never more of it than an organisation has. */
class UnnamedFilesTests {
    private static final OrganisationCode ONE = new OrganisationCode("11990000MB0000019F");
    private static final OrganisationCode OTHER = new OrganisationCode("11990000MB0000027A");
    private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");
    private static final Duration KEPT = Duration.ofDays(7);

    @TempDir
    private Path folder;

    private final PlannedIndex index = new PlannedIndex();
    private UnnamedFiles unnamed;
    private AttachmentStore store;

    /** Files of 1,000 bytes at most; 2,500 of those that nobody names. */
    @BeforeEach
    void open() {
        GatewaySettings gateway = new GatewaySettings(ONE, folder);
        AttachmentSettings settings =
                new AttachmentSettings(DataSize.ofBytes(1000), 2, KEPT, DataSize.ofBytes(2500), Duration.ofHours(24));
        unnamed = new UnnamedFiles(gateway, settings, index, Clock.fixed(NOW, ZoneOffset.UTC));
        store = new AttachmentStore(gateway, settings, unnamed, event -> {});
    }

    @Test
    void anOrganisationMayLeaveOnlySoMuchUnnamed() throws IOException {
        assertThat(bring(ONE, "a".repeat(1000))).isInstanceOf(Complete.class);
        assertThat(bring(ONE, "b".repeat(1000))).isInstanceOf(Complete.class);

        assertThat(bring(ONE, "c".repeat(1000))).isEqualTo(new Refused(AttachmentRule.QUOTA_USED, 2500L));
        assertThat(bring(ONE, "d".repeat(500))).as("what still fits").isInstanceOf(Complete.class);
        assertThat(bring(OTHER, "c".repeat(1000))).as("another's room").isInstanceOf(Complete.class);
    }

    @Test
    void aStreamOfUnknownLengthIsCutOffWhereTheRoomEnds() throws IOException {
        bring(ONE, "a".repeat(1000));
        bring(ONE, "b".repeat(1000));

        Upload upload = store.put(ONE, digest("c".repeat(900)), 0, -1, stream("c".repeat(900)));

        assertThat(upload).isEqualTo(new Refused(AttachmentRule.QUOTA_USED, 2500L));
        assertThat(store.sizeSoFar(ONE, digest("c".repeat(900)))).isZero();
    }

    @Test
    void whatMessagesNameTakesNoRoom() throws IOException {
        for (String text : new String[] {"a", "b", "c", "d"}) {
            String content = text.repeat(1000);
            assertThat(bring(ONE, content)).as(text).isInstanceOf(Complete.class);
            index.named.add(digest(content));
        }
    }

    @Test
    void aFileThatAMessageWaitsForIsTakenHoweverMuchLiesHere() throws IOException {
        bring(ONE, "a".repeat(1000));
        bring(ONE, "b".repeat(1000));
        index.named.add(digest("c".repeat(1000)));

        assertThat(bring(ONE, "c".repeat(1000))).isInstanceOf(Complete.class);
    }

    @Test
    void halfAnUploadTakesRoomButNotFromItself() throws IOException {
        String first = "a".repeat(1000);
        assertThat(store.put(ONE, digest(first), 0, 1000, stream(first.substring(0, 900))))
                .isEqualTo(new Partial(900));
        bring(ONE, "b".repeat(1000));

        assertThat(bring(ONE, "c".repeat(1000))).isInstanceOf(Refused.class);
        assertThat(store.put(ONE, digest(first), 900, 1000, stream(first.substring(900))))
                .isInstanceOf(Complete.class);
    }

    @Test
    void aFileLargerThanAnyMayBeIsToldSo() throws IOException {
        assertThat(store.put(ONE, digest("x"), 0, 1001, stream("x")))
                .isEqualTo(new Refused(AttachmentRule.TOO_LARGE, 1000L));
    }

    @Test
    void whatNobodyHasNamedInTimeIsRemovedWithEveryTraceOfIt() throws IOException {
        bring(ONE, "a");
        aged(KEPT.plusHours(1));

        unnamed.remove();

        assertThat(store.find(digest("a"))).isEmpty();
        assertThat(store.broughtBy(ONE, digest("a"))).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void beforeThatItStays() throws IOException {
        bring(ONE, "a");
        aged(KEPT.minusHours(1));

        unnamed.remove();

        assertThat(store.find(digest("a"))).isPresent();
        assertThat(store.broughtBy(ONE, digest("a"))).isTrue();
    }

    @Test
    void anUploadBrokenOffAndForgottenIsRemoved() throws IOException {
        store.put(ONE, digest("abc"), 0, 3, stream("a"));
        aged(KEPT.plusHours(1));

        unnamed.remove();

        assertThat(store.sizeSoFar(ONE, digest("abc"))).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAMessageNamesStaysForEver() throws IOException {
        bring(ONE, "a");
        index.named.add(digest("a"));
        aged(Duration.ofDays(4000));

        unnamed.remove();

        assertThat(store.find(digest("a"))).isPresent();
        // From now on who may read it is for the messages to say.
        assertThat(store.broughtBy(ONE, digest("a"))).isFalse();
    }

    @Test
    void aFileThatAMessageIsAboutToNameIsNotPulledFromUnderIt() throws IOException {
        bring(ONE, "a");
        aged(KEPT.plusHours(1));

        // Found there while the message is judged; its name enters the index only with the commit.
        assertThat(store.missingOf(Set.of(digest("a"), digest("b")))).containsExactly(digest("b"));
        unnamed.remove();

        assertThat(store.find(digest("a"))).isPresent();
        assertThat(store.broughtBy(ONE, digest("a")))
                .as("it is looked at again")
                .isTrue();
    }

    @Test
    void aFileBroughtAgainByAnotherIsAsYoungAsItsLastUpload() throws IOException {
        bring(ONE, "a");
        aged(KEPT.plusHours(1));
        bring(OTHER, "a");

        unnamed.remove();

        assertThat(store.find(digest("a"))).isPresent();
        assertThat(store.broughtBy(OTHER, digest("a"))).isTrue();
    }

    @Test
    void nothingIsRemovedWhileTheLedgerCannotTellWhatIsNamed() throws IOException {
        bring(ONE, "a");
        aged(KEPT.plusHours(1));
        index.away = new DataAccessResourceFailureException("ledger away");
        unnamed.remove();
        assertThat(store.find(digest("a"))).isPresent();

        index.away = null;
        unnamed.remove();
        assertThat(store.find(digest("a"))).isEmpty();
    }

    private Upload bring(OrganisationCode owner, String content) throws IOException {
        return store.put(owner, digest(content), 0, content.length(), stream(content));
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    /** Everything here so far was last touched this long ago. */
    private void aged(Duration age) throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        }
    }

    private Iterable<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String digest(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
