package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.messages.OrganisationCode;

class FolderDoorTests {
    private static final OrganisationCode SENDER = new OrganisationCode("11990000MB0000003U");
    private static final Submission SUBMISSION = new Submission(new UUID(0, 1), SENDER, new byte[] {1, 2, 3});

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void leavesOneWholeFileInTheSendersFolder(@TempDir Path root) throws IOException {
        CompletableFuture<Receipt> receipt = door(root).send(SUBMISSION);

        assertThat(receipt).isNotDone();
        assertThat(Files.readAllBytes(only(root.resolve(SENDER.value()).resolve("in"))))
                .containsExactly(1, 2, 3);
    }

    @Test
    void readsTheReceiptBesideWhatWasTaken(@TempDir Path root) throws Exception {
        CompletableFuture<Receipt> receipt = door(root).send(SUBMISSION);
        answer(root, "done", "accepted");

        assertThat(receipt.get(10, TimeUnit.SECONDS).verdict()).isEqualTo("accepted");
    }

    @Test
    void readsTheReceiptBesideWhatWasRefused(@TempDir Path root) throws Exception {
        CompletableFuture<Receipt> receipt = door(root).send(SUBMISSION);
        answer(root, "refused", "refused");

        assertThat(receipt.get(10, TimeUnit.SECONDS).recorded()).isFalse();
    }

    private FolderDoor door(Path root) {
        URI nowhere = URI.create("http://localhost:1");
        return new FolderDoor(new Access(nowhere, nowhere, root, Credentials.of(Map.of())), timer);
    }

    private static void answer(Path root, String folder, String verdict) throws IOException {
        Path file = only(root.resolve(SENDER.value()).resolve("in"));
        Path target = Files.createDirectories(root.resolve(SENDER.value()).resolve(folder));
        byte[] receipt =
                Node.of("SubmissionReceipt", Node.leaf("verdict", verdict)).write(Encoding.UTF_8);
        Path aside = Files.write(target.resolve(".part"), receipt);
        Files.move(aside, target.resolve(file.getFileName() + ".receipt.xml"));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
