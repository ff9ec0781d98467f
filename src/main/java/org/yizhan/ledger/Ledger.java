package org.yizhan.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.History;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** The truth: what was received, what followed from it, what has to leave. {@link #record} is the only way to write it. */
public interface Ledger {

    /** A message id of a sender: taken once a message with it was accepted. */
    record SubmissionKey(OrganisationCode sender, MessageId id) {}

    /** The accepted message that took a key. */
    record KnownSubmission(String digest, SubmissionReceipt receipt) {}

    /** The keys of {@code keys} that are taken, each with its first receipt. */
    Map<SubmissionKey, KnownSubmission> findSubmissions(Collection<SubmissionKey> keys);

    /** The histories of those of {@code cases} that exist. */
    Map<CaseId, History> histories(Collection<CaseId> cases);

    /** When each of {@code cases} is due by its last decision; those that wait for nothing are left out. */
    Map<CaseId, Instant> wakes(Collection<CaseId> cases);

    /** The case that a sender's accepted message belongs to. */
    Optional<CaseId> caseOf(OrganisationCode sender, MessageId message);

    /** The highest sequence number accepted from a sender; 0 if it never sent one. */
    long lastSequence(OrganisationCode sender);

    /**
     * Writes all entries in one transaction, those of one case in their order, except the ones that lost: whose case
     * has moved on or whose key was taken meanwhile. Nothing of a lost entry is written.
     *
     * @return the indexes of lost entries, to be decided again
     */
    Set<Integer> record(List<Entry> entries);

    /**
     * A message as received, found by its receipt.
     *
     * @param caseId its case; null if it is not known: then the message is looked for in every month
     */
    Optional<Original> original(@Nullable CaseId caseId, MessageId receiptId);
}
