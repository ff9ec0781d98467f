package org.yizhan.ledger;

import java.util.Map;
import java.util.Set;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;

/**
 * What the ledger holds of everything a list of entries touches.
 *
 * @param taken keys that are taken
 * @param heads the last link of each case that exists
 * @param letters the letters that are marked
 */
record Standing(Set<SubmissionKey> taken, Map<CaseId, Head> heads, Map<LetterId, LetterStanding> letters) {
    /** The last link of a case's chain. */
    record Head(int version, byte[] hash) {
        static final Head NONE = new Head(0, Fingerprint.NOTHING);
    }

    Head head(CaseId caseId) {
        return heads.getOrDefault(caseId, Head.NONE);
    }
}
