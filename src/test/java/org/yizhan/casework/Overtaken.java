package org.yizhan.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.History;
import org.yizhan.ledger.Entry;
import org.yizhan.ledger.Ledger;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;

/** A real ledger at which something happens between a decision and its recording. */
record Overtaken(Ledger ledger, Runnable meanwhile) implements Ledger {
    @Override
    public Set<Integer> record(List<Entry> entries) {
        meanwhile.run();
        return ledger.record(entries);
    }

    @Override
    public Map<SubmissionKey, KnownSubmission> findSubmissions(Collection<SubmissionKey> keys) {
        return ledger.findSubmissions(keys);
    }

    @Override
    public Map<CaseId, History> histories(Collection<CaseId> cases) {
        return ledger.histories(cases);
    }

    @Override
    public Map<CaseId, Instant> wakes(Collection<CaseId> cases) {
        return ledger.wakes(cases);
    }

    @Override
    public Optional<CaseId> caseOf(OrganisationCode sender, MessageId message) {
        return ledger.caseOf(sender, message);
    }

    @Override
    public long lastSequence(OrganisationCode sender) {
        return ledger.lastSequence(sender);
    }

    @Override
    public Optional<Original> original(@Nullable CaseId caseId, MessageId receiptId) {
        return ledger.original(caseId, receiptId);
    }
}
