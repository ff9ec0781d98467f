package org.yizhan.cases;

import java.util.List;
import org.yizhan.messages.CaseId;

/** The one pure function at the heart: what follows from a fact, given the case so far and the world. */
public final class Decisions {
    private Decisions() {}

    /** Decides; the same arguments always give the same decision. */
    public static Decision decide(History history, Fact fact, World world) {
        CaseId id = history.caseId();
        throw new UnsupportedOperationException(id + " " + fact + " " + world + " " + List.of());
    }
}
