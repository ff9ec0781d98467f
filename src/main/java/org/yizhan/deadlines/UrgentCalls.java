package org.yizhan.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.ledger.UrgentNotices;
import org.yizhan.ledger.UrgentNotices.Silent;
import org.yizhan.platform.Alert;
import org.yizhan.platform.AlertSource;

/**
 * 重大紧急: who was told and has not acknowledged in time, or could not even be told, is to be called; it stands until the
 * acknowledgement comes. It looks at letters themselves: no clock is told while the broker is away.
 */
final class UrgentCalls implements AlertSource {
    private static final int NAMED = 20;

    private final UrgentNotices notices;
    private final Supplier<World> worlds;
    private final Clock clock;

    UrgentCalls(UrgentNotices notices, Supplier<World> worlds, Clock clock) {
        this.notices = notices;
        this.worlds = worlds;
        this.clock = clock;
    }

    @Override
    public List<Alert> alerts() {
        int minutes = worlds.get().practice().several().acknowledgeMinutes();
        List<Silent> silent = notices.silent(Duration.ofMinutes(minutes), clock.instant());
        if (silent.isEmpty()) {
            return List.of();
        }
        String zh = silent.stream().limit(NAMED).map(this::zh).collect(Collectors.joining("；"));
        String en = silent.stream().limit(NAMED).map(this::en).collect(Collectors.joining("; "));
        return List.of(new Alert(
                "urgent-unacknowledged",
                silent.size(),
                "重大紧急通知逾期未收悉，请立即电话联系：" + zh,
                "urgent notices without acknowledgement, call at once: " + en));
    }

    private String zh(Silent silent) {
        return found(silent).map(Organisation::name).orElse(silent.recipient().value())
                + (silent.delivered() ? "" : "（未送达）") + " " + telephone(silent) + "，案件 " + silent.caseId();
    }

    private String en(Silent silent) {
        return silent.recipient() + (silent.delivered() ? "" : " (not delivered)") + " " + telephone(silent)
                + " about case " + silent.caseId();
    }

    private String telephone(Silent silent) {
        return found(silent).map(Organisation::telephone).orElse("—");
    }

    private Optional<Organisation> found(Silent silent) {
        return worlds.get().directory().find(silent.recipient());
    }
}
