package org.yizhan.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.yizhan.attachments.Upload.Complete;
import org.yizhan.attachments.Upload.Partial;
import org.yizhan.attachments.Upload.Refused;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

class AttachmentStoreTests {
    private static final OrganisationCode ONE = new OrganisationCode("11990000MB0000019F");
    private static final OrganisationCode OTHER = new OrganisationCode("11990000MB0000027A");
    private static final byte[] TEXT = "示例附件：道路照片说明".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final List<Object> told = new ArrayList<>();
    private AttachmentStore store;
    private String digest;

    @BeforeEach
    void open() throws IOException {
        GatewaySettings gateway = new GatewaySettings(ONE, folder);
        AttachmentSettings settings = new AttachmentSettings(
                DataSize.ofKilobytes(4), 2, Duration.ofDays(7), DataSize.ofKilobytes(64), Duration.ofHours(24));
        UnnamedFiles unnamed = new UnnamedFiles(gateway, settings, new PlannedIndex(), Clock.systemUTC());
        store = new AttachmentStore(gateway, settings, unnamed, told::add);
        digest = digestOf(TEXT);
    }

    @Test
    void keepsAFileUnderItsDigestAndTellsSo() throws IOException {
        assertThat(store.missingOf(Set.of(digest))).containsExactly(digest);

        Upload upload = store.put(ONE, digest, 0, -1, new ByteArrayInputStream(TEXT));

        assertThat(upload).isInstanceOf(Complete.class);
        assertThat(store.missingOf(Set.of(digest))).isEmpty();
        StoredFile file = store.find(digest).orElseThrow();
        assertThat(Files.readAllBytes(file.path())).isEqualTo(TEXT);
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.size()).isEqualTo(TEXT.length);
        assertThat(told).containsExactly(new AttachmentStored(digest));
    }

    @Test
    void goesOnWhereAnUploadBrokeOff() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(TEXT, 0, 10), new BreakingOff());
        assertThatThrownBy(() -> store.put(ONE, digest, 0, -1, broken)).isInstanceOf(IOException.class);
        assertThat(store.sizeSoFar(ONE, digest)).isEqualTo(10);

        Upload rest = store.put(ONE, digest, 10, TEXT.length, new ByteArrayInputStream(TEXT, 10, TEXT.length - 10));

        assertThat(rest).isInstanceOf(Complete.class);
        assertThat(store.sizeSoFar(ONE, digest)).isZero();
    }

    @Test
    void takesAFileInParts() throws IOException {
        Upload first = store.put(ONE, digest, 0, TEXT.length, new ByteArrayInputStream(TEXT, 0, 7));

        assertThat(first).isEqualTo(new Partial(7));
        assertThat(store.find(digest)).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void namesTheOffsetAtWhichAnUploadGoesOn() throws IOException {
        store.put(ONE, digest, 0, TEXT.length, new ByteArrayInputStream(TEXT, 0, 7));

        assertThat(store.put(ONE, digest, 9, TEXT.length, new ByteArrayInputStream(TEXT)))
                .isEqualTo(new Refused(AttachmentRule.WRONG_OFFSET, 7L));
    }

    @Test
    void refusesBytesThatAreNotTheDigests() throws IOException {
        byte[] other = "别的内容".getBytes(UTF_8);

        assertThat(store.put(ONE, digest, 0, -1, new ByteArrayInputStream(other)))
                .isEqualTo(new Refused(AttachmentRule.WRONG_DIGEST, digestOf(other)));
        assertThat(store.sizeSoFar(ONE, digest)).isZero();
    }

    @Test
    void refusesTypesItDoesNotKnow() throws IOException {
        byte[] program = {0x7F, 'E', 'L', 'F', 0, 0, 1};

        assertThat(store.put(ONE, digestOf(program), 0, -1, new ByteArrayInputStream(program)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(AttachmentRule.TYPE_NOT_TAKEN));
    }

    @Test
    void refusesTooMuchWhileItComes() throws IOException {
        InputStream endless = new Endless();

        assertThat(store.put(ONE, digest, 0, -1, endless)).isEqualTo(new Refused(AttachmentRule.TOO_LARGE, 4096L));
        assertThat(store.sizeSoFar(ONE, digest)).isZero();
    }

    @Test
    void tellsNobodyWhatAnotherHasBrought() throws IOException {
        store.put(ONE, digest, 0, -1, new ByteArrayInputStream(TEXT));

        assertThat(store.broughtBy(ONE, digest)).isTrue();
        assertThat(store.broughtBy(OTHER, digest)).isFalse();
        assertThat(store.sizeSoFar(OTHER, digest)).isZero();
        assertThat(store.put(OTHER, digest, 0, TEXT.length, new ByteArrayInputStream(TEXT, 0, 3)))
                .isEqualTo(new Partial(3));
    }

    @Test
    void letsOneOrganisationUploadAFileOnceAtATime() throws IOException {
        List<Upload> second = new ArrayList<>();
        InputStream meanwhile = new FilterInputStream(new ByteArrayInputStream(TEXT)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (second.isEmpty()) {
                    second.add(store.put(ONE, digest, 0, -1, new ByteArrayInputStream(TEXT)));
                }
                return super.read(target, offset, length);
            }
        };

        assertThat(store.put(ONE, digest, 0, -1, meanwhile)).isInstanceOf(Complete.class);
        assertThat(second).containsExactly(new Refused(AttachmentRule.UNDER_WAY, digest));
    }

    private String digestOf(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("content"), content);
        String text = AttachmentStore.digestOf(file);
        assertThat(HexFormat.of().parseHex(text)).hasSize(32);
        return text;
    }

    private static final class BreakingOff extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 'x');
            return length;
        }
    }
}
