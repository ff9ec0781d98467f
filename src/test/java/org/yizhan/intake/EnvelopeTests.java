package org.yizhan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.OrganisationCode;

/** What is kept of a message, and that its digest is always that of the whole. */
class EnvelopeTests {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000019F");
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    /** As {@code sha256sum} prints it for "abc". */
    @Test
    void theDigestIsTheOneThatOtherToolsCompute() {
        assertThat(Envelope.whole(BUREAU, Channel.HTTP, AT, "abc".getBytes(UTF_8), null)
                        .digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4095, 4096, 4097, 100_000})
    void ofAMessageTooLargeTheFirstBytesAreKeptAndAllAreDigested(int length) throws IOException {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) 'x');

        Envelope envelope = Envelope.tooLarge(BUREAU, Channel.QUEUE, AT, new ByteArrayInputStream(content), 2_097_152);

        assertThat(envelope.bytes()).hasSize(Math.min(length, 4096)).containsOnly('x');
        assertThat(envelope.digest()).isEqualTo(Digests.of(content));
        assertThat(envelope.damage()).isNotNull();
        assertThat(envelope.damage().code()).isEqualTo("D101");
        assertThat(envelope.damage().en()).contains("2097152");
    }

    @Test
    void aStreamThatBreaksIsNoMessage() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[5000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> Envelope.tooLarge(BUREAU, Channel.QUEUE, AT, broken, 1))
                .hasMessage("connection reset");
    }

    @Test
    void whatMayNotBeReadKeepsItsDigest() {
        Envelope whole = Envelope.whole(BUREAU, Channel.QUEUE, AT, "abc".getBytes(UTF_8), null);

        Envelope damaged = whole.damaged(DoorRule.TEXT_DAMAGED.at(null));

        assertThat(damaged.digest()).isEqualTo(whole.digest());
        assertThat(damaged.damage()).isNotNull();
    }
}
