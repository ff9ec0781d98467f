package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.Violation;

/** Whatever is sent to do harm is refused with its code, and costs little. */
class HostileMessageTests {
    private static final long MOST_BYTES = 64L << 20;
    private static final Duration MOST_CPU = Duration.ofSeconds(2);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final MessageReader READER = new StrictReader(2 << 20);

    static List<HostileMessage> hostile() {
        return HostileMessage.all();
    }

    /** What is loaded once is not the cost of a message. */
    @BeforeAll
    static void warm() {
        READER.read(TestTexts.TRANSFER.replace("<mode>", "<mode >x").getBytes(UTF_8), null);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedCheaply(HostileMessage message) {
        byte[] bytes = message.bytes();
        long thread = Thread.currentThread().getId();
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        long busy = THREADS.getCurrentThreadCpuTime();
        Reading reading = READER.read(bytes, message.charset());
        busy = THREADS.getCurrentThreadCpuTime() - busy;
        allocated = THREADS.getThreadAllocatedBytes(thread) - allocated;
        assertThat(reading.message()).isNull();
        assertThat(reading.findings()).extracting(Violation::code).contains(message.code());
        assertThat(allocated).isLessThan(MOST_BYTES);
        assertThat(Duration.ofNanos(busy)).isLessThan(MOST_CPU);
    }

    @Test
    void listsEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xml")))
                    .hasSizeGreaterThan(30)
                    .allMatch(name -> hostile().stream()
                            .anyMatch(message -> message.name().equals(name)));
        }
    }
}
