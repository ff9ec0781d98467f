package org.yizhan.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Earlier;
import org.yizhan.cases.History;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;
import org.yizhan.messages.Message;

/** Finds the earlier cases that a message has to do with. */
@FunctionalInterface
interface EarlierCases {

    /**
     * What was looked for.
     *
     * @param print whom to know the petition by from now on, if it comes into force; null if the message brings none
     */
    record Found(@Nullable PetitionPrint print, List<Earlier> earlier) {
        static final Found NOTHING = new Found(null, List.of());
    }

    /**
     * Looks for what the message may repeat, and for whom to know it by.
     *
     * @param own the case that the message is about
     */
    Found of(Message message, History own, Desk desk);
}
