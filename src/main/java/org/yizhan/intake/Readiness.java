package org.yizhan.intake;

import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whether messages can be taken now: the routes run, and ledger and broker answered at the last look. */
@Component
class Readiness {
    private static final String GROUP = "readiness";

    private final CamelContext camel;
    private final HealthEndpoint health;
    private volatile boolean healthy;

    Readiness(CamelContext camel, HealthEndpoint health) {
        this.camel = camel;
        this.health = health;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        healthy = health.healthForPath(GROUP).getStatus().equals(Status.UP);
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
