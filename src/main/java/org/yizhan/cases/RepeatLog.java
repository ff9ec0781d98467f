package org.yizhan.cases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.cases.RepeatEvent.RepeatConfirmed;
import org.yizhan.cases.RepeatEvent.RepeatUnlinked;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/** Which earlier cases this one may repeat, and what a person has found of that. */
final class RepeatLog {
    private final Map<CaseId, RepeatSuspected> suspected = new LinkedHashMap<>();
    private final Set<CaseId> unlinked = new LinkedHashSet<>();
    private @Nullable RepeatConfirmed confirmed;

    void apply(RepeatSuspected event) {
        suspected.put(event.of(), event);
    }

    void apply(Transition event) {
        if (event instanceof RepeatConfirmed found) {
            confirmed = found;
            suspected.clear();
            unlinked.remove(found.of());
        } else if (event instanceof RepeatUnlinked found) {
            suspected.remove(found.of());
            unlinked.add(found.of());
            confirmed =
                    confirmed().filter(link -> !link.of().equals(found.of())).orElse(null);
        }
    }

    /** The suspicion that waits for a person; the latest. */
    Optional<RepeatSuspected> suspicion() {
        return suspected.values().stream().reduce((earlier, later) -> later);
    }

    Optional<RepeatConfirmed> confirmed() {
        return Optional.ofNullable(confirmed);
    }

    /** The organ of another case that has this one as a part of it. */
    Optional<OrganisationCode> into() {
        return confirmed().flatMap(link -> Optional.ofNullable(link.into()));
    }

    /** True if the two are marked as belonging together, for certain or not. */
    boolean isMarked(CaseId other) {
        return suspected.containsKey(other)
                || confirmed().filter(link -> link.of().equals(other)).isPresent();
    }

    /** True if no suspicion of that case is wanted any more: a person has found. */
    boolean isSettled(CaseId other) {
        return confirmed != null || unlinked.contains(other);
    }
}
