package org.yizhan.cases;

import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.CaseBatch;

/** Lists of long-open cases for the tests of other rooms. */
public final class Batches {
    private Batches() {}

    public static CaseBatch of(OrganisationCode organ, CaseId... cases) {
        return SayAside.batch("2026-06-30", organ, cases);
    }
}
