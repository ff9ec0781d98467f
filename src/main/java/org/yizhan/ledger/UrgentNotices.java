package org.yizhan.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/** Urgent notices (重大紧急) that have not been acknowledged. */
public interface UrgentNotices {

    /**
     * One whose recipient has to be called.
     *
     * @param delivered it has entered the recipient's inbox
     */
    record Silent(CaseId caseId, OrganisationCode recipient, boolean delivered) {}

    /**
     * Those whose time has passed, from their delivery, or from the report if they were not delivered by then; the oldest
     * first. It is the ledger's word, so it stands also while nothing is decided.
     */
    List<Silent> silent(Duration time, Instant now);
}
