package org.yizhan.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.RealTime;

/**
 * The door for what this gateway fetches at a neighbour's: the neighbour is its sender, known by the address and the
 * secret with which it was fetched. Judged like everything else that comes over HTTP.
 */
@Component
public class NeighbourDoor {
    private final Intake intake;
    private final IntakeSettings settings;
    private final Clock realTime;

    NeighbourDoor(Intake intake, IntakeSettings settings, @RealTime Clock realTime) {
        this.intake = intake;
        this.settings = settings;
        this.realTime = realTime;
    }

    /** Reads a letter of the neighbour. */
    public Submission read(OrganisationCode neighbour, byte[] bytes) throws IOException {
        long limit = settings.maxMessageSize().toBytes();
        Instant now = realTime.instant();
        return intake.read(
                bytes.length <= limit
                        ? Envelope.whole(neighbour, Channel.HTTP, now, bytes, "UTF-8")
                        : Envelope.tooLarge(neighbour, Channel.HTTP, now, new ByteArrayInputStream(bytes), limit));
    }

    /** Judges and records it; returns after the commit, and fails as {@link org.yizhan.casework.Casework} fails. */
    public SubmissionReceipt submit(Submission submission) {
        return intake.submit(submission).receipt();
    }
}
