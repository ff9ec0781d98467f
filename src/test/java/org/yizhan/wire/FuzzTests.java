package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.Original;
import org.yizhan.messages.Violation;
import org.yizhan.wire.decoding.Place;

/**
 * Thousands of damaged messages, the same at each run. None may do more than be refused: with a code, a place inside the
 * text and words; and none may be taken for something it is not.
 */
class FuzzTests {
    private static final int RUNS = 700;
    private static final MessageReader READER = new StrictReader(1 << 20);
    private static final List<byte[]> SAMPLES =
            Samples.valid().stream().map(Samples::read).toList();
    private static final List<String> CHARSETS =
            Arrays.asList(null, "UTF-8", "GBK", "UTF-16", MessageReader.CHARACTERS, "Big5", "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void flippedBytes(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = sample(random).clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            readsOrRefuses(bytes, null);
        }
    }

    /** Whatever is cut off was not sent: a part is never accepted for the whole. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void truncations(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = sample(random);
            int end = bytes.length
                    - 2
                    - new String(bytes, UTF_8).length()
                    + new String(bytes, UTF_8).stripTrailing().length();
            byte[] part = Arrays.copyOf(bytes, random.nextInt(Math.max(1, end)));
            assertThat(readsOrRefuses(part, null).message()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void piecesDoubledMovedAndMixed(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = sample(random);
            byte[] other = sample(random);
            int from = random.nextInt(bytes.length);
            int length = random.nextInt(Math.min(200, bytes.length - from));
            int at = random.nextInt(other.length);
            byte[] mixed = Arrays.copyOf(other, other.length + length);
            System.arraycopy(bytes, from, mixed, at, length);
            System.arraycopy(other, at, mixed, at + length, other.length - at);
            readsOrRefuses(mixed, null);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void bytesOfNoMeaning(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            String charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            assertThat(readsOrRefuses(noise, charset).message()).isNull();
        }
    }

    /** Right bytes and a transport that lies: either they are still read, or a code says who contradicts whom. */
    @ParameterizedTest
    @ValueSource(longs = {10})
    void anyTransportCharset(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            String charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            readsOrRefuses(sample(random), charset);
        }
    }

    private static byte[] sample(Random random) {
        return SAMPLES.get(random.nextInt(SAMPLES.size()));
    }

    private static Reading readsOrRefuses(byte[] bytes, @Nullable String charset) {
        Reading reading = READER.read(bytes, charset);
        boolean refuses = reading.findings().stream().anyMatch(Violation::refuses);
        assertThat(reading.message() == null).isEqualTo(refuses);
        assertThat(reading.findings()).hasSizeLessThanOrEqualTo(502);
        for (Violation finding : reading.findings()) {
            assertThat(finding.code()).matches("X\\d{3}");
            assertThat(finding.zh()).isNotBlank();
            assertThat(finding.en()).isNotBlank();
            isInside(bytes, finding);
        }
        if (reading.charset() != null) {
            READER.locate(new Original(bytes, reading.charset()), reading.findings());
        }
        return reading;
    }

    /** No line behind the last and no column behind the longest: what is pointed at exists. */
    private static void isInside(byte[] bytes, Violation finding) {
        Integer line = finding.line();
        Integer column = finding.column();
        if (line == null || column == null) {
            assertThat(finding.code()).isIn("X101", "X102", "X103", "X104", "X108", "X391", "X501");
            return;
        }
        assertThat(new Place(line, column).isBefore(new Place(bytes.length + 2, 1)))
                .isTrue();
        assertThat(column).isBetween(1, bytes.length + 2);
    }
}
