package org.yizhan.intake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.yizhan.casework.Casework;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.platform.Stamps;
import org.yizhan.platform.TimedStage;
import org.yizhan.wire.MessageReader;
import org.yizhan.wire.Reading;

/** What every channel does with a message: read it, submit it, wait for the commit. */
@Component
final class Intake {
    private final MessageReader reader;
    private final Casework casework;
    private final IntakeSettings settings;
    private final Stamps stamps;

    Intake(MessageReader reader, Casework casework, IntakeSettings settings, Stamps stamps) {
        this.reader = reader;
        this.casework = casework;
        this.settings = settings;
        this.stamps = stamps;
    }

    Submission read(Envelope envelope) {
        Reading reading = envelope.damage() == null
                ? TimedStage.READ.time(() -> reader.read(envelope.bytes(), envelope.charset()))
                : new Reading(null, null, null, null, false, null, false, List.of(envelope.damage()));
        return new Submission(
                envelope.sender(),
                envelope.channel(),
                stamps.counting(envelope.enteredAt()),
                envelope.enteredAt(),
                envelope.bytes(),
                envelope.digest(),
                reading);
    }

    /**
     * Returns after the commit, on the thread that came: a transacted session stays where it is, and the ledger's
     * worker does not write answers.
     */
    Answered submit(Submission submission) {
        return new Answered(submission, committed(casework.submit(submission)));
    }

    Answered check(Submission submission) {
        return new Answered(submission, casework.check(submission));
    }

    private SubmissionReceipt committed(CompletableFuture<SubmissionReceipt> receipt) {
        try {
            return receipt.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("casework failed with a checked exception", e.getCause());
        } catch (TimeoutException e) {
            throw new Unavailable("not committed within " + settings.answerWithin(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the gateway is stopping", e);
        }
    }
}
