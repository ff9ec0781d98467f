package org.yizhan.ledger;

import java.time.LocalDate;

/** What of all nodes together is made once for a day, such as the weekly lists. */
public interface MadeLists {

    /** True once some node has made it, for this day or a later one. */
    boolean isMade(String list, LocalDate day);

    /**
     * Makes it, unless it is made already or another node is making something. Kept as made only once {@code making} has
     * returned: what fails, or stops with its node, is made again by whoever asks next.
     *
     * @return whether it was made here and now
     */
    boolean make(String list, LocalDate day, Runnable making);
}
