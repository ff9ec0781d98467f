package org.yizhan.delivery.plugin;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.ICoreMessage;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.postoffice.RoutingStatus;
import org.apache.activemq.artemis.core.server.ActivateCallback;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The exchange's part of the broker: stamps the sender, refuses what is too long, reports letters that were collected
 * or given up, closes revoked connections, tells since when messages wait. Works for Core, AMQP and STOMP alike.
 */
public final class ExchangePlugin implements ActiveMQServerPlugin {
    /** Property of a stock broker's broker.xml: the most bytes of a message, headers included. */
    static final String MAX_MESSAGE_BYTES = "max-message-bytes";

    private final Clock clock;
    private volatile long maxMessageBytes;
    private volatile @Nullable LetterReports reports;

    /** For a stock broker, which then calls {@link #init}. */
    public ExchangePlugin() {
        this(0, Clock.systemUTC());
    }

    public ExchangePlugin(long maxMessageBytes, Clock clock) {
        this.clock = clock;
        this.maxMessageBytes = maxMessageBytes;
    }

    @Override
    public void init(Map<String, String> properties) {
        String limit = properties.get(MAX_MESSAGE_BYTES);
        if (limit == null) {
            throw new IllegalArgumentException("the property " + MAX_MESSAGE_BYTES + " is missing");
        }
        maxMessageBytes = Long.parseLong(limit);
    }

    @Override
    public void registered(ActiveMQServer server) {
        if (!(server.getSecurityManager() instanceof OrganisationSecurity security)) {
            throw new IllegalStateException("the exchange needs " + OrganisationSecurity.class.getName());
        }
        reports = new LetterReports(server, clock);
        server.registerActivateCallback(new ActivateCallback() {
            @Override
            public void activationComplete() {
                var unused = server.getScheduledPool()
                        .scheduleWithFixedDelay(new Revocation(server, security), 1, 1, TimeUnit.SECONDS);
                server.getManagementService()
                        .registerInRegistry(WaitingMessages.RESOURCE, new WaitingMessages(server, clock));
            }
        });
    }

    @Override
    public void beforeSend(
            ServerSession session,
            @Nullable Transaction transaction,
            Message message,
            boolean direct,
            boolean noAutoCreateQueue)
            throws ActiveMQException {
        String user = session.getUsername();
        if (user == null) {
            return;
        }
        if (message.getWholeMessageSize() > maxMessageBytes || cannotBeStamped(message)) {
            throw new ActiveMQIllegalStateException("the message is longer than " + maxMessageBytes + " bytes");
        }
        SenderStamp.put(message, user);
    }

    /** A large message as AMQP keeps it stays in its file as the client wrote it. */
    private static boolean cannotBeStamped(Message message) {
        return message.isLargeMessage() && !(message instanceof ICoreMessage);
    }

    @Override
    public void messageAcknowledged(
            @Nullable Transaction transaction,
            MessageReference reference,
            AckReason reason,
            @Nullable ServerConsumer consumer)
            throws ActiveMQException {
        LetterReports to = reports;
        if (to != null && reason == AckReason.NORMAL) {
            to.collected(reference, transaction);
        }
    }

    @Override
    public void messageMoved(
            Transaction transaction,
            MessageReference reference,
            AckReason reason,
            SimpleString destination,
            @Nullable Long queueId,
            @Nullable ServerConsumer consumer,
            Message copy,
            RoutingStatus result)
            throws ActiveMQException {
        LetterReports to = reports;
        if (to != null && reason == AckReason.KILLED) {
            to.dead(reference, transaction.getState() == Transaction.State.ACTIVE ? transaction : null);
        }
    }
}
