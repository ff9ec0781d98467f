package org.yizhan.casework;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/**
 * Which messages of a waiting row may go before others of it: those with nothing of their case and no message of their
 * sender left behind before them. Asked of each in turn.
 */
final class Overtaking {
    private final Set<CaseId> cases = new HashSet<>();
    private final Set<OrganisationCode> senders = new HashSet<>();

    boolean mayGo(Pending pending) {
        if (pending instanceof Pending.Submitted submitted) {
            return mayGo(submitted, Desk.opensOrNames(submitted));
        }
        leave(((Pending.Told) pending).caseId());
        return false;
    }

    /** A message that names its case by an earlier message only may belong to any. */
    private boolean mayGo(Pending.Submitted submitted, @Nullable CaseId caseId) {
        OrganisationCode sender = submitted.submission().sender();
        boolean free = caseId != null && !cases.contains(caseId) && !senders.contains(sender);
        if (!free) {
            leave(caseId);
            senders.add(sender);
        }
        return free;
    }

    private void leave(@Nullable CaseId caseId) {
        if (caseId != null) {
            cases.add(caseId);
        }
    }
}
