package org.yizhan.cases;

import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** What happened in a case; the fold of its events is its state. */
public sealed interface CaseEvent {
    /** A letter was written; numbers run per recipient. */
    record LetterWritten(LetterId letter, OrganisationCode recipient, MessageKind kind, int number)
            implements CaseEvent {}
}
