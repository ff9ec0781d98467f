package org.yizhan.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.ledger.DueCases.DueCase;
import org.yizhan.messages.CaseId;

/** Cases that stay due although the clock was told to them: they must not stand in the way of the others. */
final class Stuck {
    private static final Logger log = LoggerFactory.getLogger(Stuck.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** @param again when to try a stuck case again; null while it is only known to have been told */
    private record Told(Instant since, @Nullable Instant again) {}

    private final Map<CaseId, Told> told = new HashMap<>();

    /** Leaves out of the oldest due cases those that are no further than when they were told last. */
    List<DueCase> leftOut(List<DueCase> due, Instant now) {
        Set<CaseId> ids = due.stream().map(DueCase::id).collect(Collectors.toSet());
        told.keySet().retainAll(ids);
        return due.stream().filter(each -> !isStuck(each, now)).toList();
    }

    private boolean isStuck(DueCase due, Instant now) {
        Told before = told.get(due.id());
        if (before == null || !before.since().equals(due.since())) {
            return false;
        }
        if (before.again() == null) {
            log.error("case {} is due since {} and stays so; it is told again in {}", due.id(), due.since(), PAUSE);
            told.put(due.id(), new Told(due.since(), now.plus(PAUSE)));
            return true;
        }
        return now.isBefore(before.again());
    }

    void told(List<DueCase> cases) {
        cases.forEach(each -> told.put(each.id(), new Told(each.since(), null)));
    }

    /** How many cases are watched for it. */
    int count() {
        return told.size();
    }
}
