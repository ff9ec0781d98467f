package org.yizhan.demo.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The watched folder: a file is written aside and renamed into {@code CODE/in/}; afterwards it lies in {@code CODE/done/}
 * or {@code CODE/refused/} with its receipt. A file the gateway has not taken stays, so nothing is sent again.
 */
public final class FolderDoor implements Door {
    private static final long LOOK_EVERY_MS = 10;

    private final Path root;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Path, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(Submission submission, CompletableFuture<Receipt> receipt) {}

    /** Looks for receipts on {@code timer} as long as that runs. */
    public FolderDoor(Access access, ScheduledExecutorService timer) {
        this.root = access.folder();
        Future<?> unused = timer.scheduleWithFixedDelay(
                this::lookForReceipts, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<Receipt> send(Submission submission) {
        String name = submission.id() + "-" + number.incrementAndGet();
        Path own = root.resolve(submission.sender().value()).resolve("in");
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        waiting.put(own.resolve(name + ".xml"), new Waiting(submission, receipt));
        try {
            Files.createDirectories(own);
            Path aside = Files.write(own.resolveSibling("." + name + ".part"), submission.bytes());
            Files.move(aside, own.resolve(name + ".xml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return receipt;
    }

    private void lookForReceipts() {
        waiting.forEach((file, sent) -> {
            if (answered(file, "done", sent) || answered(file, "refused", sent)) {
                waiting.remove(file);
            }
        });
    }

    private static boolean answered(Path file, String folder, Waiting sent) {
        String name = file.getFileName() + ".receipt.xml";
        Path receipt = file.resolveSibling("..").resolve(folder).resolve(name).normalize();
        if (!Files.exists(receipt)) {
            return false;
        }
        try {
            sent.receipt.complete(Receipt.of(Node.parse(Files.readAllBytes(receipt))));
        } catch (IOException | UnreadableXml e) {
            sent.receipt.completeExceptionally(new NotAcknowledged(sent.submission, "its receipt cannot be read", e));
        }
        return true;
    }
}
