package org.yizhan.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Letter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** Letters that have to leave. A commit of {@link Ledger#record} with letters wakes {@link #awaitLetters}. */
public interface Outbox {

    /**
     * A letter claimed for sending.
     *
     * @param caseId null for a submission receipt outside every case
     * @param month of its case, of its message where it has none
     * @param failures how often sending it failed by its own fault
     * @param source the message whose text the letter carries; null if it carries none
     * @param test its case is a trial
     */
    record ClaimedLetter(
            Letter letter,
            @Nullable CaseId caseId,
            int month,
            Instant createdAt,
            int failures,
            @Nullable Original source,
            boolean test) {}

    /** Waits until letters may be ready or {@code atMost} has passed. */
    void awaitLetters(Duration atMost) throws InterruptedException;

    /**
     * Claims up to {@code most} letters of the lanes this node leases, urgent first, then oldest; within a case and
     * recipient in order, each only after its predecessors are delivered or stand before it in the same list. A claim
     * that is neither marked nor released within {@code lease} may be claimed again, by any node.
     *
     * <p>A letter for a mailbox never leaves the ledger: its mark is its delivery, so it is given out without a claim.
     *
     * @param leaving the recipients whose letters leave, for a queue
     * @param node the same name for the same node, also after a restart; no two nodes share one
     */
    List<ClaimedLetter> claim(String node, int most, Duration lease, Predicate<OrganisationCode> leaving);

    /**
     * Letters wait in {@link #awaitLetters} so long at most, or until held for another while; zero lets them go. For a
     * moment in which something else must have the machine.
     */
    void hold(Duration atMost);

    /** True while this node's letters are more than it sends at once: the last claim took as many as it might. */
    boolean isBehind();

    /**
     * Gives a claimed letter back after a failed attempt; ready again at {@code retryAt}.
     *
     * @param month as it was claimed with
     * @param own whether the letter itself is at fault, so that it counts among its failures
     */
    void release(LetterId letter, int month, Instant retryAt, String reason, boolean own);

    /** Makes ready again, with the same ids, what was delivered to {@code recipient} but never collected. */
    int rebuild(OrganisationCode recipient);

    /**
     * Gives back what {@code node} had claimed before it stopped, without waiting for the lease: called when a node
     * starts under the name it had before.
     */
    int resume(String node);

    /** True if no letter waits or is under way, on any node, but for those held back behind a parked or dead one. */
    boolean isAtRest();

    /** Gives up the lanes of {@code node}: called when it stops. */
    void leave(String node);
}
