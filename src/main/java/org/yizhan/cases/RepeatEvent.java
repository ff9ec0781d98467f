package org.yizhan.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/** What a person of the bureau found of a likely repeat petition (重复信访). */
public sealed interface RepeatEvent extends Transition.Beside {

    /**
     * The same person, the same matter as {@code of}.
     *
     * @param newFacts a case of its own all the same, for it has new facts and reasons
     * @param into the organ of the open case that this one has become part of; null if they are only linked
     */
    record RepeatConfirmed(CaseId of, boolean newFacts, @Nullable OrganisationCode into, Stage stage, Instant at)
            implements RepeatEvent {}

    /** No repeat of {@code of}: the mark goes. */
    record RepeatUnlinked(CaseId of, Stage stage, Instant at) implements RepeatEvent {}
}
