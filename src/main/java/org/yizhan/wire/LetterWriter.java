package org.yizhan.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** Writes the gateway's letters and receipts as UTF-8 XML of the contract; the same input gives the same bytes. */
public interface LetterWriter {

    /**
     * Writes a letter.
     *
     * @param source the message whose text the letter carries; null if it carries none
     */
    byte[] write(Envelope envelope, GatewayContent content, @Nullable Original source);

    /** What the letter's header says. */
    record Envelope(
            LetterId id,
            OrganisationCode gateway,
            OrganisationCode recipient,
            @Nullable CaseId caseId,
            int number,
            Instant sentAt,
            boolean test) {}
}
