package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.RecommendationType;

/**
 * What passes between files, and what it makes of a case. The history of the file that tells is the list of those still
 * to be told; the history of the one told says that it was.
 */
public sealed interface TidingEvent extends CaseEvent {

    /** Others have to be told. */
    record TidingsOwed(Tiding tiding, List<CaseId> to, Instant at) implements TidingEvent {}

    /** Those that had not answered were told again. */
    record TidingsRepeated(Instant at) implements TidingEvent {}

    /**
     * One of them was told.
     *
     * @param taken false if it meant nothing there any more
     */
    record TidingTaken(int number, CaseId by, boolean taken, Instant at) implements TidingEvent {}

    /** This one was told, by {@code from}. */
    record TidingHeard(CaseId from, int number, boolean taken, Instant at) implements TidingEvent {}

    /**
     * The case stands on a list of long-open cases (积案).
     *
     * @param list the file of the list
     */
    record CaseListed(
            CaseId list,
            OrganisationCode by,
            String batch,
            String source,
            LocalDate dueOn,
            @Nullable String leader,
            Instant at)
            implements TidingEvent {}

    /** For the list it is settled (化解) now, or it is no longer. */
    record ListedCaseStands(CaseId list, boolean solved, Instant at) implements TidingEvent {}

    /** It stands on the list no more: who made it must not hear of the case (Art. 30 ¶3). */
    record CaseUnlisted(CaseId list, Instant at) implements TidingEvent {}

    /** A recommendation about more than this case cites it. */
    record CaseCited(CaseId file, MessageId recommendation, RecommendationType type, OrganisationCode organ, Instant at)
            implements TidingEvent {}
}
