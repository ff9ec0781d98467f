package org.yizhan.delivery;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.delivery.Attempt.Failed;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.wire.LetterWriter;
import org.yizhan.wire.LetterWriter.Envelope;

/** Writes letters out as XML. One that cannot be written fails by itself. */
final class LetterPress {
    private static final Logger log = LoggerFactory.getLogger(LetterPress.class);

    private final LetterWriter writer;
    private final OrganisationCode gateway;

    LetterPress(LetterWriter writer, OrganisationCode gateway) {
        this.writer = writer;
        this.gateway = gateway;
    }

    /** Writes what can be written; failures are added to {@code failed}. */
    List<Parcel> print(List<ClaimedLetter> letters, List<? super Failed> failed) {
        List<Parcel> parcels = new ArrayList<>();
        for (ClaimedLetter claimed : letters) {
            try {
                parcels.add(new Parcel(claimed, xml(claimed)));
            } catch (RuntimeException unwritable) {
                log.error("letter {} cannot be written", claimed.letter().id(), unwritable);
                failed.add(new Failed(claimed, "cannot be written: " + unwritable.getMessage(), true));
            }
        }
        return parcels;
    }

    private byte[] xml(ClaimedLetter claimed) {
        Envelope envelope = new Envelope(
                claimed.letter().id(),
                gateway,
                claimed.letter().recipient(),
                claimed.caseId(),
                claimed.letter().number(),
                claimed.createdAt(),
                claimed.test());
        return writer.write(envelope, claimed.letter().content(), claimed.source());
    }
}
