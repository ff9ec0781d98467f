package org.yizhan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.Decision;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.Versions;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** Reads the ledger for people: what is found by a number, and a case from its first message to now. */
public interface Lookup {

    /** A case as its last decision left it. */
    record CaseLine(CaseId id, int version, Decision.Summary summary, Instant openedAt, Instant changedAt) {}

    /** A message as received, without its bytes. */
    record MessageLine(
            OrganisationCode sender,
            Channel channel,
            SubmissionReceipt receipt,
            @Nullable MessageId correlation,
            boolean test) {}

    /**
     * A letter and where it stands.
     *
     * @param reason of the last failure or of its being held
     * @param test its case is a trial
     */
    record LetterLine(
            Letter letter,
            @Nullable CaseId caseId,
            LetterState state,
            int attempts,
            Instant createdAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant collectedAt,
            @Nullable String reason,
            boolean test) {}

    /**
     * A decision as recorded.
     *
     * @param receiptId the message decided on; null for what became of a letter and other facts
     * @param hash its link in the case's chain, 64 hexadecimal digits
     */
    record Step(
            int version,
            Instant at,
            List<CaseEvent> events,
            @Nullable MessageId receiptId,
            Versions decidedWith,
            String hash) {}

    /** A case whole: decisions by version, messages and letters in the order they came. */
    record CaseFile(CaseLine summary, List<Step> steps, List<MessageLine> messages, List<LetterLine> letters) {}

    /** What bears a number. */
    record Found(List<CaseLine> cases, List<MessageLine> messages, List<LetterLine> letters) {}

    /**
     * Finds by any number: a case id, national or local number or query code of a case; a message's id, receipt id or
     * digest; a letter's id. At most 100 of each.
     */
    Found find(String number);

    Optional<CaseFile> caseFile(CaseId id);

    /** The messages with this id, whoever sent them, or with this receipt id. */
    List<MessageLine> messages(MessageId id);

    /** The letters in a state, oldest first. */
    List<LetterLine> letters(LetterState state, int most);

    /**
     * Whether {@code reader} sent the message, or was delivered a letter that carries it. An organ that gave the case back
     * no longer reads what it was given for handling it, only what was written to it after that: the ruling on its
     * objection, say.
     */
    boolean mayRead(OrganisationCode reader, MessageId receiptId);

    /**
     * Whether {@code recipient} may open again a letter that carries the message. An organ that may not see how to find the
     * petitioners reads its assignment, from which that was left out, and not the message.
     */
    boolean mayReopen(OrganisationCode recipient, MessageId receiptId);
}
