package org.yizhan.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.History;
import org.yizhan.cases.Stage;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/** Reads many cases whole, for figures and lists over them; never more than a page of them is in memory. */
public interface CaseHistories {

    /**
     * Which cases are read.
     *
     * @param firstMonth the month in which the case was opened, as in {@link CaseId#month}, or later; null: from the first
     * @param lastMonth that month or earlier; null: to the last
     * @param bureau who follows the case now; null: any
     * @param stages where it stands now; empty: anywhere
     * @param aliveSince only cases that are open, or wait for something, or moved at this instant or later: every other stood
     *     then as it stands now; null: any
     * @param after only cases whose id follows this one, to go on where a page ended; null: from the first
     */
    record Selection(
            @Nullable Integer firstMonth,
            @Nullable Integer lastMonth,
            @Nullable OrganisationCode bureau,
            Set<Stage> stages,
            @Nullable Instant aliveSince,
            @Nullable CaseId after) {

        /** Every case that is no trial. */
        public static Selection all() {
            return new Selection(null, null, null, Set.of(), null, null);
        }

        public Selection openedBetween(@Nullable Integer first, @Nullable Integer last) {
            return new Selection(first, last, bureau, stages, aliveSince, after);
        }

        public Selection followedBy(OrganisationCode by) {
            return new Selection(firstMonth, lastMonth, by, stages, aliveSince, after);
        }

        public Selection in(Set<Stage> only) {
            return new Selection(firstMonth, lastMonth, bureau, Set.copyOf(only), aliveSince, after);
        }

        public Selection after(@Nullable CaseId id) {
            return new Selection(firstMonth, lastMonth, bureau, stages, aliveSince, id);
        }

        public Selection aliveSince(Instant instant) {
            return new Selection(firstMonth, lastMonth, bureau, stages, instant, after);
        }
    }

    /**
     * Hands over the selected cases in the order of their ids, until {@code reader} answers false. Test cases are left out,
     * files that are no case, and so is what was taken out of the ledger with its month. What is decided meanwhile may or may not be seen.
     */
    void each(Selection selection, Predicate<History> reader);
}
