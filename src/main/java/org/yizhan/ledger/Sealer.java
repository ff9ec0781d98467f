package org.yizhan.ledger;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Seals in the background: after so many records, or so long after the last time. */
@Component
final class Sealer implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    private static final int RECORDS = Sealing.MOST_PER_SEAL;
    /** Starts before, and stops after, everything that records. */
    private static final int PHASE = -2000;

    private final AtomicLong unsealed = new AtomicLong();
    private final Semaphore due = new Semaphore(0);
    private final Sealing sealing;
    private final boolean enabled;
    private final Duration every;
    private volatile @Nullable Thread worker;

    Sealer(Sealing sealing, SealSettings settings) {
        this.sealing = sealing;
        this.enabled = settings.enabled();
        this.every = settings.every();
    }

    /** Counts records; enough of them wake the sealer early. */
    void recorded(int records) {
        if (unsealed.addAndGet(records) >= RECORDS) {
            due.release();
        }
    }

    private void work() {
        try {
            while (worker == Thread.currentThread()) {
                if (due.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                    due.drainPermits();
                }
                seal();
            }
            // What came while the last seal was made, or before this thread was.
            seal();
        } catch (InterruptedException e) {
            log.warn("the sealer was interrupted; another node or the next start seals what it leaves");
        }
    }

    private void seal() {
        unsealed.set(0);
        try {
            sealing.sealAll();
        } catch (DataAccessException | TransactionException | UncheckedIOException e) {
            // Nothing is lost: what has no seal yet is sealed the next time, by this node or another.
            log.warn("could not seal; trying again in {}", every, e);
        }
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::work, "sealer");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = worker;
        worker = null;
        if (thread != null) {
            due.release();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
