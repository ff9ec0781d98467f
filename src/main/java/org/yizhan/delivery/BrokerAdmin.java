package org.yizhan.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.JsonUtil;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.json.JsonArray;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.delivery.plugin.WaitingMessages;
import org.yizhan.messages.OrganisationCode;

/** What the gateway asks of the broker beside sending and receiving; the same for an embedded and a separate one. */
final class BrokerAdmin {
    private static final String MANAGEMENT = "activemq.management";
    private static final long ANSWER_MILLIS = 10_000;

    private final ConnectionFactory connections;

    BrokerAdmin(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Declares the queues of organisations, where they are missing. */
    void declare(Collection<OrganisationCode> organisations) throws JMSException {
        try (Connection connection = connections.createConnection()) {
            Conversation broker = new Conversation(connection);
            for (OrganisationCode organisation : organisations) {
                // First where dead letters go, so that the inbox never stands without it.
                for (QueueConfiguration queue : queuesOf(organisation).toList()) {
                    broker.ask(ResourceNames.BROKER, "createQueue", queue.toJSON(), true);
                }
            }
        }
    }

    /** Empties an inbox and forgets which letters it had, so that they can be sent again. */
    void empty(OrganisationCode organisation) throws JMSException {
        String inbox = ExchangeNames.inbox(organisation.value());
        try (Connection connection = connections.createConnection()) {
            Conversation broker = new Conversation(connection);
            broker.ask(ResourceNames.QUEUE + inbox, "removeAllMessages");
            broker.ask(ResourceNames.ADDRESS + inbox, "clearDuplicateIdCache");
        }
    }

    /** Empties those inboxes that there are. */
    void emptyIfThere(Collection<OrganisationCode> organisations) throws JMSException {
        try (Connection connection = connections.createConnection()) {
            Conversation broker = new Conversation(connection);
            Set<String> there = broker.queues();
            for (OrganisationCode organisation : organisations) {
                String inbox = ExchangeNames.inbox(organisation.value());
                if (there.contains(inbox)) {
                    broker.ask(ResourceNames.QUEUE + inbox, "removeAllMessages");
                }
            }
        }
    }

    /** For who asks often; whoever opens it closes it. */
    Conversation converse() throws JMSException {
        Connection connection = connections.createConnection();
        try {
            return new Conversation(connection);
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    /** The two queues of an organisation, dead letters first. */
    static Stream<QueueConfiguration> queuesOf(OrganisationCode organisation) {
        String inbox = ExchangeNames.inbox(organisation.value());
        return Stream.of(
                durable(ExchangeNames.dead(organisation.value()))
                        .setAddress(ExchangeNames.DEAD_LETTERS)
                        .setFilterString("_AMQ_ORIG_ADDRESS = '" + inbox + "'"),
                durable(inbox).setAddress(inbox));
    }

    private static QueueConfiguration durable(String name) {
        return QueueConfiguration.of(name)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true)
                .setAutoCreateAddress(true)
                .setAutoCreated(false)
                .setAutoDelete(false);
    }

    /** Questions and answers over one session. */
    static final class Conversation implements AutoCloseable {
        private final Connection connection;
        private final Session session;
        private final MessageProducer questions;
        private final TemporaryQueue replyTo;
        private final MessageConsumer answers;

        Conversation(Connection connection) throws JMSException {
            this.connection = connection;
            connection.start();
            session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            questions = session.createProducer(session.createQueue(MANAGEMENT));
            replyTo = session.createTemporaryQueue();
            answers = session.createConsumer(replyTo);
        }

        Message ask(String resource, String operation, Object... arguments) throws JMSException {
            Message question = session.createMessage();
            JMSManagementHelper.putOperationInvocation(question, resource, operation, arguments);
            question.setJMSReplyTo(replyTo);
            questions.send(question);
            Message answer = answers.receive(ANSWER_MILLIS);
            if (answer == null) {
                throw new JMSException("the broker does not answer " + operation + " of " + resource);
            }
            if (!JMSManagementHelper.hasOperationSucceeded(answer)) {
                throw new JMSException("the broker refuses " + operation + " of " + resource + ": " + text(answer));
            }
            return answer;
        }

        /** Everything that entered {@code exchange.in} before this instant, by the broker's clock, has left it. */
        Instant decidedUpTo() throws JMSException {
            Message answer = ask(WaitingMessages.RESOURCE, WaitingMessages.DECIDED_UP_TO);
            return Instant.ofEpochMilli(
                    JsonUtil.readJsonArray(text(answer)).getJsonNumber(0).longValueExact());
        }

        Set<String> queues() throws JMSException {
            Message answer = ask(ResourceNames.BROKER, "getQueueNames");
            JsonArray names = JsonUtil.readJsonArray(text(answer)).getJsonArray(0);
            return IntStream.range(0, names.size()).mapToObj(names::getString).collect(Collectors.toSet());
        }

        @Override
        public void close() throws JMSException {
            connection.close();
        }

        private static String text(Message answer) throws JMSException {
            return answer instanceof TextMessage text ? text.getText() : "";
        }
    }
}
