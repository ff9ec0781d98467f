package org.yizhan.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.delivery.plugin.ExchangePlugin;
import org.yizhan.delivery.plugin.LimitedStomp;
import org.yizhan.delivery.plugin.OrganisationSecurity;
import org.yizhan.delivery.plugin.SecretSource;

/** A running broker of the exchange; the same one inside the gateway and as a process of its own. */
final class ExchangeBroker {
    private static final Logger log = LoggerFactory.getLogger(ExchangeBroker.class);
    private static final long START_SECONDS = 60;

    private final ActiveMQServer server;

    private ExchangeBroker(ActiveMQServer server) {
        this.server = server;
    }

    /**
     * Starts a broker; returns once it takes connections.
     *
     * @throws BrokerFailed if it does not come up, with the cause
     */
    static ExchangeBroker start(BrokerSettings settings, Path folder, SecretSource secrets, Clock clock)
            throws Exception {
        ActiveMQServer server = ActiveMQServers.newActiveMQServer(
                BrokerPlan.configuration(settings, folder), null, new OrganisationSecurity(secrets), true);
        int maxBytes = Math.toIntExact(settings.maxMessage().toBytes());
        server.registerBrokerPlugin(new ExchangePlugin(maxBytes, clock));
        server.addProtocolManagerFactory(new LimitedStomp(maxBytes));
        AtomicReference<Exception> failure = new AtomicReference<>();
        server.registerActivationFailureListener(failure::set);
        server.start();
        boolean active = failure.get() == null && server.waitForActivation(START_SECONDS, TimeUnit.SECONDS);
        if (!active || failure.get() != null) {
            server.stop();
            throw new BrokerFailed(
                    "the broker does not start on port " + settings.port() + " in " + folder, failure.get());
        }
        ExchangeBroker broker = new ExchangeBroker(server);
        log.info("the broker listens on {}, port {}", settings.host(), broker.port());
        return broker;
    }

    /** The port it listens on. */
    int port() {
        return server.getRemotingService().getAcceptor(BrokerPlan.ACCEPTOR).getActualPort();
    }

    ActiveMQServer server() {
        return server;
    }

    void stop() throws Exception {
        server.stop();
    }
}
