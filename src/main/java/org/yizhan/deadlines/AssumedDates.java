package org.yizhan.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.ledger.DueCases;
import org.yizhan.ledger.DueCases.DueCase;
import org.yizhan.platform.Alert;
import org.yizhan.platform.AlertSource;

/**
 * Cases with dates that rest on assumed days off. Once another calendar is in force each is told the clock, recomputes what
 * it can and says so; until then an alert stands.
 */
final class AssumedDates implements Chore, AlertSource {
    private static final Logger log = LoggerFactory.getLogger(AssumedDates.class);
    /** Lanes change hands: what another node left undone is found at the next look. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private static final int AT_ONCE = 128;

    private final DueCases cases;
    private final LowWater lowWater;
    private final IntSupplier calendar;
    private final String node;
    private int lookedWith = -1;
    private Instant lookAt = Instant.MIN;

    /** @param calendar version of the calendar in force */
    AssumedDates(DueCases cases, LowWater lowWater, IntSupplier calendar, String node) {
        this.cases = cases;
        this.lowWater = lowWater;
        this.calendar = calendar;
        this.node = node;
    }

    @Override
    public Due next(Instant now) {
        int version = calendar.getAsInt();
        if (version == lookedWith && now.isBefore(lookAt)) {
            return Due.NOTHING;
        }
        List<DueCase> assumed = cases.assumedBefore(version, node, AT_ONCE).stream()
                .map(id -> new DueCase(id, now))
                .toList();
        if (assumed.isEmpty()) {
            lookedWith = version;
            lookAt = now.plus(LOOK_EVERY);
            return Due.NOTHING;
        }
        log.info("calendar version {}: the assumed dates of {} cases are looked through", version, assumed.size());
        return lowWater.raisedTo(now).map(at -> new Due(at, assumed, false)).orElse(Due.NOTHING);
    }

    @Override
    public List<Alert> alerts() {
        long count = cases.assumed();
        return count == 0
                ? List.of()
                : List.of(new Alert(
                        "calendar-missing",
                        count,
                        count + " 件信访事项的期限落在日历未导入的年份，日期为暂定；收到放假安排通知后请用 calendar import 导入该年日历",
                        count
                                + " cases have deadlines in a year whose calendar is not known; their dates are provisional:"
                                + " import the year's calendar with `calendar import` once the notice is out"));
    }
}
