package org.yizhan.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yizhan.cases.Letter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Original;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.wire.LetterWriter;
import org.yizhan.wire.LetterWriter.Envelope;

/** Writes letters out in the gateway's name. A letter is the same bytes on the queue, in the mailbox and as an answer. */
@Component
public final class LetterPress {
    private final LetterWriter writer;
    private final GatewaySettings gateway;

    public LetterPress(LetterWriter writer, GatewaySettings gateway) {
        this.writer = writer;
        this.gateway = gateway;
    }

    /**
     * A letter as UTF-8 XML.
     *
     * @param caseId null for a receipt outside every case
     * @param sentAt when the letter was written
     * @param test its case is a trial
     * @param source the message whose text the letter carries; null if it carries none
     */
    public byte[] print(
            Letter letter, @Nullable CaseId caseId, Instant sentAt, boolean test, @Nullable Original source) {
        Envelope envelope = new Envelope(
                letter.id(), gateway.gatewayCode(), letter.recipient(), caseId, letter.number(), sentAt, test);
        return writer.write(envelope, letter.content(), source);
    }
}
