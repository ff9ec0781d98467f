package org.yizhan.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.yizhan.cases.Decision.Onward;
import org.yizhan.cases.Fact;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Ledger;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.platform.RealTime;

/**
 * Lets facts that wait at the same time share a transaction: one worker takes all that wait, and while it commits the
 * next round gathers. A lone fact is never made to wait for company.
 */
@Component
final class GroupCommit implements Casework, WaitingPlace, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final Duration FORERUNNER_WAIT = Duration.ofSeconds(60);
    /** Before the routes, which feed it, and after them on the way down. */
    private static final int PHASE = -1000;

    private final Turns turns = new Turns();
    private final Ledger ledger;
    private final Judge judge;
    private final Clock clock;
    private final Arrivals undecided;
    private volatile @Nullable Thread worker;

    GroupCommit(Ledger ledger, Judge judge, @RealTime Clock clock) {
        this.ledger = ledger;
        this.judge = judge;
        this.clock = clock;
        this.undecided = new Arrivals("casework", clock);
    }

    @Override
    public CompletableFuture<SubmissionReceipt> submit(Submission submission) {
        Pending.Submitted pending = pending(submission);
        if (mayStillCome(pending)) {
            return CompletableFuture.failedFuture(new UnknownCorrelation(
                    "what stands before message " + submission.reading().id() + " has not come yet"));
        }
        undecided.arrived(submission.enteredAt());
        var unused = pending.done().whenComplete((receipt, failure) -> undecided.left(submission.enteredAt()));
        enqueue(pending);
        return pending.done();
    }

    private static Pending.Submitted pending(Submission submission) {
        return new Pending.Submitted(submission, new MessageId(UUID.randomUUID()), new CompletableFuture<>());
    }

    /** Queue and folder do not keep the order in which a sender sent; what is missing before a message may follow. */
    private boolean mayStillCome(Pending.Submitted pending) {
        Submission submission = pending.submission();
        Message message = submission.reading().message();
        if (message == null
                || submission.channel() == Channel.HTTP
                || clock.instant().isAfter(submission.enteredAt().plus(FORERUNNER_WAIT))) {
            return false;
        }
        SubmissionKey follows = pending.follows();
        Long sequence = message.header().sequence();
        boolean forerunnerMissing =
                follows != null && ledger.caseOf(follows.sender(), follows.id()).isEmpty();
        boolean numberMissing = sequence != null && sequence > ledger.lastSequence(submission.sender()) + 1;
        return forerunnerMissing || numberMissing;
    }

    @Override
    public SubmissionReceipt check(Submission submission) {
        Pending.Submitted pending = pending(submission);
        return judge.judge(
                        pending,
                        Desk.lay(ledger, List.of(pending), judge.world().directory()::lineage))
                .answer();
    }

    @Override
    public CompletableFuture<Void> mark(@Nullable CaseId caseId, LetterMark mark, @Nullable Fact fact) {
        return told(new Pending.Told(caseId, mark, fact, new CompletableFuture<>()));
    }

    @Override
    public CompletableFuture<Void> tell(CaseId caseId, Fact fact) {
        return told(new Pending.Told(caseId, null, fact, new CompletableFuture<>()));
    }

    /** What is lost here, because the node stops or the row is full, the file that tells it tells again. */
    private void tellOnward(Onward onward) {
        var unused = tell(onward.to(), onward.fact()).exceptionally(failure -> {
            log.warn("{} was not told what another file has for it; it will be told again", onward.to(), failure);
            return null;
        });
    }

    private CompletableFuture<Void> told(Pending.Told told) {
        enqueue(told);
        return told.done();
    }

    private void enqueue(Pending pending) {
        if (worker == null) {
            pending.fail(new Unavailable("the gateway is stopping"));
        } else if (!turns.add(pending)) {
            pending.fail(new Unavailable("more than " + Turns.MOST_WAITING + " facts wait for the ledger"));
        }
    }

    private void work() {
        Round round = new Round(ledger, judge, this::tellOnward);
        List<Pending> batch = new ArrayList<>();
        while (worker == Thread.currentThread() || !turns.isEmpty() || !batch.isEmpty()) {
            try {
                turns.fill(batch);
                if (!batch.isEmpty()) {
                    batch = new ArrayList<>(run(round, batch));
                }
            } catch (InterruptedException stopping) {
                log.debug("stopping once nothing waits");
            }
        }
    }

    private static List<Pending> run(Round round, List<Pending> batch) {
        try {
            return round.run(batch);
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException | TransactionException down) {
            log.warn("the ledger cannot be reached; {} facts are given back to their senders", batch.size(), down);
            batch.forEach(pending -> pending.fail(new Unavailable("the ledger cannot be reached", down)));
            return List.of();
        } catch (RuntimeException failure) {
            return apart(round, batch, failure);
        }
    }

    /** One entry that the ledger cannot write must not take the others with it: each is tried alone. */
    private static List<Pending> apart(Round round, List<Pending> batch, RuntimeException failure) {
        if (batch.size() == 1) {
            log.error("a fact could not be recorded", failure);
            batch.get(0).fail(failure);
            return List.of();
        }
        List<Pending> again = new ArrayList<>();
        batch.forEach(pending -> again.addAll(run(round, List.of(pending))));
        return again;
    }

    @Override
    public String place() {
        return undecided.place();
    }

    /** Of the messages that wait for their decision here, whichever way they came. */
    @Override
    public Instant decidedUpTo() {
        return undecided.decidedUpTo();
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::work, "casework");
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = worker;
        worker = null;
        if (thread != null) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
