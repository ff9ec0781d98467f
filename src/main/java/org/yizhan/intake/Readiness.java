package org.yizhan.intake;

import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether messages can be taken now: the routes run, and ledger and broker answered at the last look. It is what readiness
 * says, too: who has seen the gateway ready is not turned away.
 */
@Component("door")
class Readiness implements HealthIndicator {
    private static final String GROUP = "parts";

    private final CamelContext camel;
    private final ObjectProvider<HealthEndpoint> health;
    private volatile boolean healthy;

    Readiness(CamelContext camel, ObjectProvider<HealthEndpoint> health) {
        this.camel = camel;
        this.health = health;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        healthy = health.getObject().healthForPath(GROUP).getStatus().equals(Status.UP);
    }

    @Override
    public Health health() {
        return (isReady() ? Health.up() : Health.outOfService()).build();
    }

    boolean isHealthy() {
        return healthy;
    }

    boolean isReady() {
        return healthy && routesRun();
    }

    private boolean routesRun() {
        ServiceStatus status = camel.getRouteController().getRouteStatus("http-receive");
        return status != null && status.isStarted();
    }
}
