package org.yizhan.delivery;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.delivery.Attempt.Failed;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.letters.LetterPress;

/** Packs letters as parcels for the road. One that cannot be written fails by itself. */
final class Packing {
    private static final Logger log = LoggerFactory.getLogger(Packing.class);

    private final LetterPress press;

    Packing(LetterPress press) {
        this.press = press;
    }

    /** Packs what can be written; failures are added to {@code failed}. */
    List<Parcel> pack(List<ClaimedLetter> letters, List<? super Failed> failed) {
        List<Parcel> parcels = new ArrayList<>();
        for (ClaimedLetter claimed : letters) {
            try {
                parcels.add(new Parcel(
                        claimed,
                        press.print(
                                claimed.letter(),
                                claimed.caseId(),
                                claimed.createdAt(),
                                claimed.test(),
                                claimed.source())));
            } catch (RuntimeException unwritable) {
                log.error("letter {} cannot be written", claimed.letter().id(), unwritable);
                failed.add(new Failed(claimed, "cannot be written: " + unwritable.getMessage(), true));
            }
        }
        return parcels;
    }
}
