package org.yizhan.deadlines;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.casework.Casework;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.messages.CaseId;

/** Tells cases that time has passed, or what else the watch has found, as any fact is told, and waits until what follows is recorded. */
final class ClockTold {
    private static final Logger log = LoggerFactory.getLogger(ClockTold.class);

    private final Casework casework;
    private final AtomicLong count = new AtomicLong();

    ClockTold(Casework casework) {
        this.casework = casework;
    }

    /**
     * Tells all; a case that cannot decide is said in the log and holds up nobody. Doing it twice does no harm.
     *
     * @throws Unavailable if the ledger cannot take it now
     */
    void tell(Due due) {
        List<CompletableFuture<CaseId>> told = due.cases().stream()
                .map(each -> casework.tell(each.id(), due.fact(each.id())).thenApply(done -> each.id()))
                .toList();
        told.forEach(this::await);
        due.told().run();
    }

    private void await(CompletableFuture<CaseId> told) {
        try {
            told.join();
            count.incrementAndGet();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Unavailable away) {
                throw away;
            }
            log.error("a case that is due could not decide what follows", failure);
        }
    }

    /** How often a case was told, since this process began. */
    long count() {
        return count.get();
    }
}
