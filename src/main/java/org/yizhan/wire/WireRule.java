package org.yizhan.wire;

import org.yizhan.messages.Violation;

/** What refuses a message as a whole, whatever else it says. */
enum WireRule implements Violation.Rule {
    /** The text is not stored and no finding quotes it; see {@link StateSecrets} for what counts as a mark. */
    STATE_SECRET;

    private static final Violation.Wording WORDING = Violation.Wording.refusing(
            "X501",
            "报文标有国家秘密（密级标志或 stateSecret），不得经本系统传送，已拒收且不留存内容；请按保密规定办理",
            "the message is marked as a state secret and may not be sent here; it is refused and its text is not kept");

    @Override
    public Violation.Wording wording() {
        return WORDING;
    }
}
