package org.yizhan.cases;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/**
 * Something that leaves.
 *
 * @param number runs from 1 per case and recipient, without gaps; 0 outside a case's sequence
 * @param priority 9 for 重大紧急, else 4; the case's at its first letter to the recipient
 * @param source receipt id of the message whose text the letter carries; null if it carries none
 */
public record Letter(
        LetterId id,
        OrganisationCode recipient,
        int number,
        int priority,
        GatewayContent content,
        @Nullable MessageId source) {
    private static final int ORDINARY = 4;
    private static final Set<MessageKind> MERE_WORDS = EnumSet.of(
            MessageKind.SUBMISSION_RECEIPT,
            MessageKind.DELIVERY_RECEIPT,
            MessageKind.DEADLINE_RECEIPT,
            MessageKind.REMINDER,
            MessageKind.SUPERVISION_DRAFT);

    /**
     * What answers a message, outside every case's sequence.
     *
     * @param id receipt id of the message answered; a repeated one is answered by the first one's receipt, in a letter of
     *     its own
     */
    public static Letter receipt(MessageId id, OrganisationCode sender, SubmissionReceipt receipt) {
        return new Letter(new LetterId(id.value()), sender, 0, ORDINARY, receipt, null);
    }

    public MessageKind kind() {
        return content.kind();
    }

    /** True of what starts no clock, whoever it reaches: nobody need ask its case what follows from its delivery. */
    public boolean startsNothing() {
        return MERE_WORDS.contains(kind());
    }
}
