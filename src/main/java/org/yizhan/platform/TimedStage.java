package org.yizhan.platform;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Where the time goes: a timer for each stage of the way, {@code yizhan_stage_seconds} on {@code /actuator/prometheus}. In
 * Micrometer's global registry, as a logger would be; where no registry is, nothing is counted.
 */
public enum TimedStage {
    /** Bytes into a message: decoding, XML, schema. */
    READ,
    /** Loading histories and deciding, a round at a time. */
    DECIDE,
    /** The ledger's transaction, a round at a time. */
    RECORD,
    /** Letters rendered and committed into their queues, a batch at a time. */
    SEND;

    @SuppressWarnings("ImmutableEnumChecker") // a meter of the process: it counts, and nothing here depends on it
    private final Timer timer = Timer.builder("yizhan.stage")
            .description("Time spent in a stage of the way of messages and letters")
            .tag("stage", name().toLowerCase(Locale.ROOT))
            .register(Metrics.globalRegistry);

    /** Does {@code work}, also counting the time of work that fails. */
    public <T> T time(Supplier<T> work) {
        Timer.Sample sample = Timer.start();
        try {
            return work.get();
        } finally {
            sample.stop(timer);
        }
    }
}
