package org.yizhan.delivery;

import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.yizhan.ledger.Outbox;
import org.yizhan.messages.OrganisationCode;

/** The rebuilding of an inbox whose letters the broker has lost, from another process than the gateway's. */
public final class LostQueue {
    private final BrokerLink link;

    private LostQueue(BrokerLink link) {
        this.link = link;
    }

    /** The queues of the broker that the settings name, reached as the gateway. */
    public static LostQueue of(Environment settings, Path dataDir) {
        BrokerSettings broker = Binder.get(settings).bindOrCreate("yizhan.broker", BrokerSettings.class);
        String secret = GatewaySecret.of(broker, dataDir).text();
        return at(BrokerLink.to(broker, broker.port(), secret));
    }

    static LostQueue at(BrokerLink link) {
        return new LostQueue(link);
    }

    /**
     * Empties what is left of the inbox, and has the gateway send again, with the same ids, what was delivered into it
     * but never collected.
     *
     * @return how many letters that are
     * @throws BrokerFailed if the broker cannot be reached; nothing is sent again then
     */
    public int rebuild(OrganisationCode organisation, Outbox outbox) {
        try (ActiveMQConnectionFactory connections = link.connectionFactory()) {
            BrokerAdmin broker = new BrokerAdmin(connections);
            broker.declare(List.of(organisation));
            broker.empty(organisation);
        } catch (JMSException unreachable) {
            throw new BrokerFailed("the inbox of " + organisation + " cannot be emptied", unreachable);
        }
        return outbox.rebuild(organisation);
    }
}
