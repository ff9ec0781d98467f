package org.yizhan.demo.client;

import jakarta.jms.JMSException;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** The queue {@code exchange.in}: the receipt comes as a letter into the sender's inbox, told by the bytes' digest. */
final class QueueDoor implements Door {
    private final Sending connection;
    private final Executor senders;
    private final Map<String, Queue<CompletableFuture<Receipt>>> waiting = new ConcurrentHashMap<>();
    private final Set<UUID> seen = ConcurrentHashMap.newKeySet();

    QueueDoor(Sending connection, Executor senders) {
        this.connection = connection;
        this.senders = senders;
    }

    @Override
    public CompletableFuture<Receipt> send(Submission submission) {
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        waiting.computeIfAbsent(Digest.of(submission.bytes()), d -> new ConcurrentLinkedQueue<>())
                .add(receipt);
        senders.execute(() -> {
            try {
                connection.send(submission.bytes());
            } catch (JMSException e) {
                receipt.completeExceptionally(new NotAcknowledged(submission, "the broker did not take it", e));
            }
        });
        return receipt;
    }

    /**
     * A SubmissionReceipt came into the inbox. The same letter again answers nothing new, and one that nobody waits for
     * belongs to a message sent twice.
     */
    void received(IncomingLetter letter) throws UnreadableXml {
        if (!seen.add(letter.id())) {
            return;
        }
        Node receipt = letter.whole();
        String digest = receipt.at("digest").orElseThrow(() -> new UnreadableXml("a receipt without a digest"));
        Queue<CompletableFuture<Receipt>> queue = waiting.get(digest);
        CompletableFuture<Receipt> first = queue == null ? null : queue.poll();
        if (first != null) {
            first.complete(Receipt.of(receipt));
        }
    }

    /** Hands bytes to the broker; returns once it has them durably. */
    @FunctionalInterface
    interface Sending {
        void send(byte[] bytes) throws JMSException;
    }
}
