package org.yizhan.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;
import org.yizhan.inquiry.InboxLetter.Listing;
import org.yizhan.ledger.Mailboxes;
import org.yizhan.messages.OrganisationCode;

/**
 * Who waits for letters, on no thread: one query tells which mailboxes have moved on, on whatever node a letter
 * entered, and only those are read.
 */
@Component
class InboxWaiters {
    private final Inbox inbox;
    private final Mailboxes mailboxes;
    private final AsyncTaskExecutor readers;
    private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();

    private volatile boolean stopping;

    private record Waiter(
            OrganisationCode recipient, @Nullable Long after, int limit, long seen, DeferredResult<Listing> answer) {}

    InboxWaiters(Inbox inbox, Mailboxes mailboxes, AsyncTaskExecutor applicationTaskExecutor) {
        this.inbox = inbox;
        this.mailboxes = mailboxes;
        this.readers = applicationTaskExecutor;
    }

    /** Answers as soon as there is a letter: at once, or when one comes; with an empty listing when time is up. */
    void answer(OrganisationCode recipient, @Nullable Long after, int limit, DeferredResult<Listing> answer) {
        // Not {@code after}: behind it may stand what the recipient may no longer read.
        long seen = mailboxes.lastCursors().getOrDefault(recipient, 0L);
        Listing now = inbox.read(recipient, after, limit);
        if (!now.letters().isEmpty() || stopping) {
            answer.setResult(now);
            return;
        }
        Waiter waiter = new Waiter(recipient, after, limit, seen, answer);
        answer.onTimeout(() -> answer.setResult(now));
        answer.onCompletion(() -> waiters.remove(waiter));
        waiters.add(waiter);
        if (stopping) {
            letAllGo();
        }
    }

    /** A gateway that stops lets everyone go, empty-handed: its stop would wait for the last of them. */
    @EventListener(ContextClosedEvent.class)
    void letAllGo() {
        stopping = true;
        waiters.forEach(waiter -> waiter.answer().setResult(new Listing(List.of())));
    }

    @Scheduled(fixedDelay = 250)
    void look() {
        if (waiters.isEmpty()) {
            return;
        }
        Map<OrganisationCode, Long> cursors = mailboxes.lastCursors();
        List<Waiter> woken = waiters.stream()
                .filter(waiter -> cursors.getOrDefault(waiter.recipient(), 0L) > waiter.seen())
                .toList();
        woken.stream().filter(waiters::remove).forEach(waiter -> readers.execute(() -> read(waiter)));
    }

    private void read(Waiter waiter) {
        waiter.answer().setResult(inbox.read(waiter.recipient(), waiter.after(), waiter.limit()));
    }
}
