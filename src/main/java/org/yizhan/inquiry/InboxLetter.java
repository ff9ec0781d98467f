package org.yizhan.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as listed in an inbox.
 *
 * @param cursor what {@code after} goes on from
 * @param kind name of the root element
 * @param number of the letter in its case, for this recipient
 * @param xml the letter itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxLetter(
        long cursor,
        String letterId,
        String kind,
        @Nullable String caseId,
        int number,
        int priority,
        Instant sentAt,
        Instant deliveredAt,
        @Nullable Instant collectedAt,
        String xml) {

    /** An answer to {@code GET /v1/inbox}. */
    record Listing(List<InboxLetter> letters) {}
}
