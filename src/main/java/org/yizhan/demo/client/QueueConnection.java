package org.yizhan.demo.client;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.yizhan.messages.OrganisationCode;

/** One organisation's AMQP 1.0 connection; it comes back by itself after a restart of the broker. */
final class QueueConnection implements AutoCloseable {
    private static final String FAILOVER =
            "failover:(%s?transport.sharedEventLoopThreads=2)?failover.maxReconnectAttempts=-1"
                    + "&failover.startupMaxReconnectAttempts=40&failover.reconnectDelay=100&failover.useReconnectBackOff=false"
                    + "&jms.prefetchPolicy.all=128";

    private static final int AT_ONCE = 64;
    private static final long LOOK_MILLIS = 1_000;
    private static final int INBOX_ATTEMPTS = 60;
    private static final Duration INBOX_PAUSE = Duration.ofMillis(500);

    private final OrganisationCode organisation;
    private final Connection connection;
    private final Session sending;
    private final MessageProducer producer;
    private volatile boolean closed;

    static QueueConnection open(Access access, OrganisationCode organisation) {
        String secret = access.credentials().secretOf(organisation);
        JmsConnectionFactory factory =
                new JmsConnectionFactory(organisation.value(), secret, FAILOVER.formatted(access.broker()));
        try {
            return open(factory.createConnection(), organisation);
        } catch (JMSException e) {
            throw new QueueFailed("organisation " + organisation + " cannot connect to " + access.broker(), e);
        }
    }

    /** A connection that cannot be used would go on trying: it is closed. */
    private static QueueConnection open(Connection connection, OrganisationCode organisation) throws JMSException {
        try {
            return new QueueConnection(connection, organisation);
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    private QueueConnection(Connection connection, OrganisationCode organisation) throws JMSException {
        this.organisation = organisation;
        this.connection = connection;
        this.sending = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        this.producer = sending.createProducer(sending.createQueue("exchange.in"));
        connection.start();
    }

    /** Returns once the broker has it durably. */
    synchronized void send(byte[] bytes) throws JMSException {
        BytesMessage message = sending.createBytesMessage();
        message.writeBytes(bytes);
        producer.send(message);
    }

    /**
     * Reads what waits, some dozens at a time, and acknowledges them together once {@code taker} has had each. Of letters
     * among which it throws on one, all come again. An inbox that a gateway has yet to declare on its broker is waited for.
     */
    void listen(Taker taker) {
        String inbox = "org." + organisation + ".inbox";
        try {
            Session receiving = connection.createSession(Session.SESSION_TRANSACTED);
            MessageConsumer letters = consumer(receiving, receiving.createQueue(inbox));
            Thread reader = new Thread(() -> read(receiving, letters, taker), inbox);
            reader.setDaemon(true);
            reader.start();
        } catch (JMSException e) {
            throw new QueueFailed(inbox + " cannot be read", e);
        }
    }

    private static MessageConsumer consumer(Session session, Queue inbox) throws JMSException {
        for (int attempt = 1; attempt < INBOX_ATTEMPTS; attempt++) {
            try {
                return session.createConsumer(inbox);
            } catch (InvalidDestinationException notYet) {
                LockSupport.parkNanos(INBOX_PAUSE.toNanos());
            }
        }
        return session.createConsumer(inbox);
    }

    private void read(Session session, MessageConsumer letters, Taker taker) {
        while (!closed) {
            try {
                readSome(session, letters, taker);
            } catch (JMSException | RuntimeException failed) {
                // Lost with a connection that comes back by itself, or thrown on: what was read comes again.
                giveBack(session);
            }
        }
    }

    private static void readSome(Session session, MessageConsumer letters, Taker taker) throws JMSException {
        Message letter = letters.receive(LOOK_MILLIS);
        for (int read = 1; letter != null; read++) {
            taker.take(letter.getBody(byte[].class));
            letter = read < AT_ONCE ? letters.receiveNoWait() : null;
            if (letter == null) {
                session.commit();
            }
        }
    }

    private void giveBack(Session session) {
        try {
            session.rollback();
        } catch (JMSException gone) {
            LockSupport.parkNanos(INBOX_PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            connection.close();
        } catch (JMSException e) {
            throw new QueueFailed("the connection of " + organisation + " did not close", e);
        }
    }

    /** Takes a letter's bytes. */
    interface Taker {
        void take(byte[] xml);
    }
}
