package org.yizhan.intake;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.SuspendableService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Stops taking from the queue while the ledger is away, so that no attempt is spent on its failure. */
@Component
class QueueValve {
    private static final Logger log = LoggerFactory.getLogger(QueueValve.class);
    private static final String ROUTE = "queue-receive";

    private final CamelContext camel;
    private final Readiness readiness;
    private final AtomicBoolean closed = new AtomicBoolean();

    QueueValve(CamelContext camel, Readiness readiness) {
        this.camel = camel;
        this.readiness = readiness;
    }

    /**
     * Called on the consumer's own thread before it rolls back: the consumer itself is suspended, since suspending its
     * route would wait for this very message.
     */
    void close() {
        if (closed.compareAndSet(false, true)) {
            log.warn("the queue is not read until the ledger is back");
            consumer().suspend();
        }
    }

    @Scheduled(fixedDelay = 1000)
    void openWhenHealthy() {
        if (closed.get() && readiness.isHealthy()) {
            consumer().resume();
            closed.set(false);
            log.info("the queue is read again");
        }
    }

    private SuspendableService consumer() {
        Route route = camel.getRoute(ROUTE);
        return (SuspendableService) route.getConsumer();
    }
}
