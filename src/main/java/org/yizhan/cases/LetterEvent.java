package org.yizhan.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** What happened to the case's letters. */
public sealed interface LetterEvent extends CaseEvent {

    /**
     * A letter was written.
     *
     * @param number runs from 1 per recipient, without gaps
     * @param source receipt id of the message it carries; null if it carries none
     * @param duties those of the recipient that its delivery starts
     */
    record LetterWritten(
            LetterId letter,
            OrganisationCode recipient,
            MessageKind kind,
            int number,
            int priority,
            @Nullable MessageId source,
            List<Duty> duties,
            Instant at)
            implements LetterEvent {

        /** Whether its delivery is an event; a receipt's is nobody's news, the letter's own state keeps it. */
        public boolean isNewsOnceDelivered() {
            return kind == MessageKind.ASSIGNMENT || !duties.isEmpty();
        }
    }

    /**
     * The letter goes to a neighbouring gateway, through which alone its recipient is reached: it is delivered when that
     * gateway says so.
     */
    record LetterSentOn(LetterId letter, OrganisationCode gateway, Instant at) implements LetterEvent {}

    /** A message would have been relayed, but waits for its attachments. */
    record RelayHeld(MessageId source, OrganisationCode recipient, List<Duty> duties, Instant at)
            implements LetterEvent {}

    /** The last guard: nothing of the case is written to the accused side (Art. 30 ¶3). */
    record LetterSuppressed(OrganisationCode recipient, MessageKind kind, Instant at) implements LetterEvent {}

    /** A letter not yet delivered was called back: its recipient turned out to stand on the accused side. */
    record LetterWithheld(LetterId letter, Instant at) implements LetterEvent {}

    /**
     * Its recipient has ended before it read the letter: the successor gets it as another one (Art. 24). Clocks that its
     * delivery has started run on; those it has not, start with the other.
     *
     * @param anew the other letter; null: nobody may have it
     */
    record LetterPassedOn(LetterId letter, @Nullable LetterId anew, Instant at) implements LetterEvent {}

    /** A letter entered its recipient's inbox; what its delivery starts, starts. */
    record LetterDelivered(LetterId letter, Instant at) implements LetterEvent {}

    /** The recipient's inbox gave a letter up (送达异常); its clocks keep their first instant. */
    record LetterDied(LetterId letter, String reason, Instant at) implements LetterEvent {}
}
