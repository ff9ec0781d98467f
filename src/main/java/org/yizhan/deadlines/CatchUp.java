package org.yizhan.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.ledger.DueCases;
import org.yizhan.ledger.DueCases.DueCase;
import org.yizhan.messages.CaseId;

/**
 * Cases written before the ledger kept when they are due, by an earlier release that may still run beside this one: each
 * is told the clock once, and its deadlines are known from then on.
 */
final class CatchUp implements Chore {
    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 128;

    private final DueCases cases;
    private final LowWater lowWater;
    private final String node;
    private Instant lookAt = Instant.MIN;

    CatchUp(DueCases cases, LowWater lowWater, String node) {
        this.cases = cases;
        this.lowWater = lowWater;
        this.node = node;
    }

    @Override
    public Due next(Instant now) {
        if (now.isBefore(lookAt)) {
            return Due.NOTHING;
        }
        List<DueCase> behind = cases.behind(node, AT_ONCE).stream()
                .map(id -> new DueCase(id, now))
                .toList();
        if (behind.isEmpty()) {
            lookAt = now.plus(LOOK_EVERY);
            return Due.NOTHING;
        }
        log.info("{} cases of an earlier release are looked through for their deadlines", behind.size());
        List<CaseId> ids = behind.stream().map(DueCase::id).toList();
        return lowWater.raisedTo(now)
                .map(at -> new Due(at, behind, true, Map.of(), () -> cases.caughtUp(ids)))
                .orElse(Due.NOTHING);
    }
}
