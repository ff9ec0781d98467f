package org.yizhan.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.yizhan.ledger.Outbox;
import org.yizhan.ledger.Outbox.ClaimedLetter;

/** The ledger's letters that have to leave, as this node takes them while it runs. */
final class Letters implements SmartLifecycle {
    /** Before the routes that claim, and after them on the way down. */
    private static final int PHASE = -500;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int BATCH = 200;

    private final Outbox outbox;
    private final OrganisationQueues queues;
    private final String node;
    private volatile boolean running;

    Letters(Outbox outbox, OrganisationQueues queues, String node) {
        this.outbox = outbox;
        this.queues = queues;
        this.node = node;
    }

    /** Waits for letters, a second at most, and claims a batch of them. */
    List<ClaimedLetter> claim() throws InterruptedException {
        outbox.awaitLetters(LOOK_AGAIN);
        return outbox.claim(node, BATCH, LEASE, queues::isOnQueue);
    }

    /** Sets a batch apart by the way its letters leave; each part keeps its order. */
    List<WayOut> byWay(List<ClaimedLetter> claimed) {
        return Stream.of(true, false)
                .map(queue -> new WayOut(queue, leaving(claimed, queue)))
                .filter(way -> !way.letters().isEmpty())
                .toList();
    }

    private List<ClaimedLetter> leaving(List<ClaimedLetter> claimed, boolean queue) {
        return claimed.stream()
                .filter(letter -> queues.isOnQueue(letter.letter().recipient()) == queue)
                .toList();
    }

    /** What this node had claimed when it was killed is ready again at once. */
    @Override
    public void start() {
        outbox.resume(node);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        outbox.leave(node);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
