package org.yizhan.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yizhan.attachments.AttachmentSettings;
import org.yizhan.attachments.AttachmentStore;
import org.yizhan.attachments.AttachmentStored;
import org.yizhan.cases.Fact.AttachmentsArrived;
import org.yizhan.cases.Fact.AttachmentsMissing;
import org.yizhan.casework.Casework;
import org.yizhan.ledger.AttachmentIndex;
import org.yizhan.ledger.AttachmentIndex.Waiting;

/**
 * Messages accepted before their files came (待附件): tells their case once the last file is there, or that it is not
 * there in time.
 */
@Component
class HeldMessages {
    private static final Logger log = LoggerFactory.getLogger(HeldMessages.class);
    private static final int AT_ONCE = 1000;
    /** Files and message may pass each other unseen; afterwards this look finds them. */
    private static final Duration PASSED = Duration.ofSeconds(5);

    private final AttachmentStore store;
    private final AttachmentIndex index;
    private final Casework casework;
    private final AttachmentSettings settings;
    private final Clock clock;

    HeldMessages(
            AttachmentStore store, AttachmentIndex index, Casework casework, AttachmentSettings settings, Clock clock) {
        this.store = store;
        this.index = index;
        this.casework = casework;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void stored(AttachmentStored file) {
        try {
            index.waitingFor(file.digest()).forEach(this::look);
        } catch (DataAccessException away) {
            // The file is safe; the next look tells its cases.
            log.warn("the ledger is away; who waits for {} is told later", file.digest(), away);
        }
    }

    @Scheduled(fixedDelay = 10_000)
    void lookThrough() {
        index.overdue(clock.instant().minus(PASSED), AT_ONCE).forEach(this::look);
    }

    private void look(Waiting waiting) {
        Set<String> missing = store.missingOf(waiting.digests());
        Instant now = clock.instant();
        if (missing.isEmpty()) {
            casework.tell(waiting.caseId(), new AttachmentsArrived(waiting.receiptId(), now))
                    .thenRun(() -> index.settle(waiting.receiptId()))
                    .exceptionally(HeldMessages::later);
        } else if (waiting.receivedAt().plus(settings.heldFor()).isBefore(now)) {
            List<String> digests = new ArrayList<>(missing);
            digests.sort(null);
            casework.tell(waiting.caseId(), new AttachmentsMissing(waiting.receiptId(), digests, now))
                    .thenRun(() -> index.reported(waiting.receiptId(), now))
                    .exceptionally(HeldMessages::later);
        }
    }

    private static Void later(Throwable failure) {
        log.warn("a case could not be told of its attachments; it is tried again", failure);
        return null;
    }
}
