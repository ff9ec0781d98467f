package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway's own secrets: random, for its owner's eyes, and one for all that ask. */
class SecretFileTests {
    @TempDir
    private Path folder;

    @Test
    void isMadeOnceWith256Bits() {
        Path file = folder.resolve("data").resolve("seal-key");

        String secret = SecretFile.read(file);

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(SecretFile.read(file)).isEqualTo(secret);
        assertThat(SecretFile.read(folder.resolve("another"))).isNotEqualTo(secret);
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        Path file = folder.resolve("secret");
        SecretFile.read(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("nothing is left beside it").containsExactly(file);
        }
    }

    @Test
    void whoeverAsksFirstAllGetTheSame() throws Exception {
        Path file = folder.resolve("secret");
        CyclicBarrier start = new CyclicBarrier(16);
        Callable<String> ask = () -> {
            start.await();
            return SecretFile.read(file);
        };
        ExecutorService askers = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> answers =
                    askers.invokeAll(IntStream.range(0, 16).mapToObj(i -> ask).toList());
            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first).hasSize(64);
            }
        } finally {
            askers.shutdown();
        }
    }

    @Test
    void oneThatAnOperatorWroteIsTakenWithoutItsLineEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "chosen-by-hand\n");

        assertThat(SecretFile.read(file)).isEqualTo("chosen-by-hand");
    }

    @Test
    void whereNothingCanBeKeptThePlaceIsNamed() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> SecretFile.read(notAFolder.resolve("secret")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(notAFolder.toString());
    }
}
