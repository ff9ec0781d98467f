package org.yizhan.deadlines;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * How the watch is doing, for operators. It is no part of readiness: while deadlines wait, because something received
 * before them waits, the door goes on taking messages.
 */
final class WatchFigures implements MeterBinder, HealthIndicator {
    private final Watch watch;
    private final ClockTold told;

    WatchFigures(Watch watch, ClockTold told) {
        this.watch = watch;
        this.told = told;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("yizhan.deadlines.lag", watch, its -> its.lag().toMillis() / 1000.0)
                .description("How long the oldest due case waits to be told, on whichever node")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("yizhan.deadlines.due", watch, Watch::waiting)
                .description("Cases that are due and not told yet, on all nodes")
                .register(registry);
        FunctionCounter.builder("yizhan.deadlines.cpu", watch, its -> its.cpu().toNanos() / 1e9)
                .description("Processor time taken by looking for what is due")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("yizhan.deadlines.told", told, ClockTold::count)
                .description("Cases told by this node that time has passed")
                .register(registry);
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("lagSeconds", watch.lag().toSeconds())
                .withDetail("due", watch.waiting())
                .build();
    }
}
