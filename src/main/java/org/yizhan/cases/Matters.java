package org.yizhan.cases;

import org.yizhan.cases.CaseEvent.MatterOpened;

/** Matters that are no case: lists of cases, and what is recommended about several or about none. */
final class Matters {
    private Matters() {}

    /** Opens a file of its own for the message, which its sender keeps. */
    static void open(Draft draft, Incoming in, String title) {
        draft.happened(new MatterOpened(
                in.sender(), in.message().kind(), title, in.header().test(), in.at()));
    }

    static boolean opens(Incoming in) {
        return in.state().stage() == Stage.NEW;
    }
}
