package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.Original;
import org.yizhan.messages.Violation;

/** One reader serves every channel's threads, and one bad message leaves nothing behind for the next. */
class SharedReaderTests {
    private final MessageReader reader = new StrictReader(1 << 21);

    private static List<byte[]> messages() {
        List<byte[]> messages = new ArrayList<>(
                Samples.valid().stream().map(Samples::read).limit(20).toList());
        messages.add(Fault.with("<mode>transfer</mode>", "").getBytes(UTF_8));
        messages.add(Fault.with("<persons>1", "<persons>x").getBytes(UTF_8));
        messages.add(TestTexts.TRANSFER.substring(0, 700).getBytes(UTF_8));
        messages.add(Fault.with("<mode>", "<!DOCTYPE a><mode>").getBytes(UTF_8));
        messages.add(new byte[] {(byte) 0xFF, 1, 2});
        return messages;
    }

    @Test
    void readsForManyThreadsWhatItReadsForOne() throws InterruptedException, ExecutionException {
        List<byte[]> messages = messages();
        List<Reading> alone = messages.stream()
                .map(bytes -> new StrictReader(1 << 21).read(bytes, null))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> all = IntStream.range(0, 8)
                    .mapToObj(seed -> threads.submit(() -> readsTheSame(messages, alone, new Random(seed))))
                    .toList();
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean readsTheSame(List<byte[]> messages, List<Reading> alone, Random random) {
        for (int i = 0; i < 150; i++) {
            int one = random.nextInt(messages.size());
            assertThat(reader.read(messages.get(one), null)).isEqualTo(alone.get(one));
        }
        return true;
    }

    /** A parser is used again only after a faultless message: what a faulty one left in it meets nobody. */
    @Test
    void readsRightlyAfterEachKindOfFault() {
        Reading right = reader.read(TestTexts.TRANSFER.getBytes(UTF_8), null);
        for (Fault fault : FaultTests.faults()) {
            assertThat(Fault.read(fault.damaged()).message()).isNull();
            assertThat(reader.read(fault.damaged().getBytes(UTF_8), null).message())
                    .isNull();
            assertThat(reader.read(TestTexts.TRANSFER.getBytes(UTF_8), null)).isEqualTo(right);
        }
    }

    /** More readings than a parser serves; it is replaced in between and nobody notices. */
    @Test
    void outlivesItsParsers() {
        Reading right = reader.read(TestTexts.TRANSFER.getBytes(UTF_8), null);
        for (int i = 0; i < 1100; i++) {
            assertThat(reader.read(TestTexts.TRANSFER.getBytes(UTF_8), null).findings())
                    .isEmpty();
        }
        assertThat(reader.read(TestTexts.TRANSFER.getBytes(UTF_8), null)).isEqualTo(right);
    }

    /** What the rules found later is placed in the text as it was received, in whatever encoding. */
    @Test
    void findsPlacesInLaterReadingsOfTheSameBytes() {
        Violation finding =
                new Violation("Z001", Violation.Severity.WARN, null, null, "/Transfer/petition/persons", "零", "none");
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
            Original original = new Original(TestTexts.TRANSFER.getBytes(Charset.forName(charset)), charset);
            assertThat(reader.locate(original, List.of(finding))).containsExactly(finding.placedAt(27, 5));
        }
        assertThat(reader.locate(new Original(new byte[] {(byte) 0xFF}, "UTF-8"), List.of(finding)))
                .containsExactly(finding);
        assertThat(reader.locate(new Original("<".getBytes(UTF_8), "UTF-8"), List.of(finding)))
                .containsExactly(finding);
    }
}
