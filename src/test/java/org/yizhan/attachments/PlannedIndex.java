package org.yizhan.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yizhan.ledger.AttachmentIndex;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** An index of waiting messages in memory. */
final class PlannedIndex implements AttachmentIndex {
    final List<Waiting> waiting = new ArrayList<>();
    final List<MessageId> settled = new ArrayList<>();
    final List<MessageId> reported = new ArrayList<>();

    @Override
    public List<Waiting> waitingFor(String digest) {
        return waiting.stream().filter(w -> w.digests().contains(digest)).toList();
    }

    @Override
    public List<Waiting> overdue(Instant receivedBefore, int most) {
        return waiting.stream()
                .filter(w -> w.receivedAt().isBefore(receivedBefore))
                .toList();
    }

    @Override
    public void settle(MessageId receiptId) {
        settled.add(receiptId);
    }

    @Override
    public void reported(MessageId receiptId, Instant at) {
        reported.add(receiptId);
    }

    @Override
    public boolean isNamed(String digest) {
        return !waitingFor(digest).isEmpty();
    }

    @Override
    public boolean mayRead(OrganisationCode reader, String digest) {
        return false;
    }
}
