package org.yizhan.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All alerts that stand: at {@code /actuator/alerts}, as the gauge {@code yizhan.alerts}, and in the log when one comes or goes. */
@Component
@Endpoint(id = "alerts")
class AlertsEndpoint {
    private static final Logger log = LoggerFactory.getLogger(AlertsEndpoint.class);
    private static final long LOOK_EVERY_MILLIS = 30_000;

    private final List<AlertSource> sources;
    private volatile Set<String> standing = Set.of();

    AlertsEndpoint(List<AlertSource> sources, MeterRegistry meters) {
        this.sources = sources;
        meters.gauge("yizhan.alerts", this, endpoint -> endpoint.standing.size());
    }

    @ReadOperation
    List<Alert> alerts() {
        return sources.stream().flatMap(source -> source.alerts().stream()).toList();
    }

    /** Says once what is new, and once what is over. */
    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
    void look() {
        List<Alert> now = alerts();
        now.stream().filter(alert -> !standing.contains(alert.code())).forEach(alert -> {
            log.warn("{}: {} / {}", alert.code(), alert.zh(), alert.en());
        });
        Set<String> codes = now.stream().map(Alert::code).collect(Collectors.toCollection(TreeSet::new));
        standing.stream().filter(code -> !codes.contains(code)).forEach(code -> log.info("{} is over", code));
        standing = codes;
    }
}
