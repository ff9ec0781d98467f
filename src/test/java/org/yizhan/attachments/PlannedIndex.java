package org.yizhan.attachments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.ledger.AttachmentIndex;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** An index of waiting messages in memory. */
public final class PlannedIndex implements AttachmentIndex {
    public final List<Waiting> waiting = new ArrayList<>();
    public final List<MessageId> settled = new ArrayList<>();
    public final List<MessageId> reported = new ArrayList<>();
    public final Set<String> named = new HashSet<>();
    public final Set<OrganisationCode> readers = new HashSet<>();
    public volatile @Nullable RuntimeException away;

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
        if (away != null) {
            throw away;
        }
        return named.contains(digest) || !waitingFor(digest).isEmpty();
    }

    @Override
    public boolean mayRead(OrganisationCode reader, String digest) {
        if (away != null) {
            throw away;
        }
        return readers.contains(reader);
    }
}
