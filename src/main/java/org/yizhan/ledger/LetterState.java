package org.yizhan.ledger;

/** States of a letter on its way out. */
public enum LetterState {
    /** May be claimed once the earlier letters of its case to its recipient are delivered. */
    READY,
    /** Leased by a node that is sending it. */
    CLAIMED,
    /** Committed into the recipient's queue or mailbox: clocks run. */
    DELIVERED,
    /** Acknowledged by the recipient's system. */
    COLLECTED,
    /** Held back until an operator releases it; holds its own case and recipient only. */
    PARKED,
    /** Given up by the recipient's queue after its attempts. */
    DEAD
}
