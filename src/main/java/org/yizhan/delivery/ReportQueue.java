package org.yizhan.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.delivery.plugin.ExchangeNames;

/**
 * The queue of the broker's reports, taken a batch at a time: organisations that read many letters at once would else cost
 * a commit for each. A batch leaves the queue once it is recorded; until then it comes again.
 */
final class ReportQueue implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReportQueue.class);
    private static final int BATCH = 250;
    private static final long WAIT_MILLIS = 1_000;

    private final ConnectionFactory connections;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Open open;

    /** A message of the queue, with what it says. */
    record Report(Message message, Map<String, Object> properties) {}

    private record Open(Connection connection, Session session, MessageConsumer reports) {}

    ReportQueue(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Waits for reports, a second at most, and takes what is there; none while the broker is away. */
    synchronized List<Report> take() throws InterruptedException {
        List<Report> taken = new ArrayList<>();
        try {
            MessageConsumer reports = opened().reports();
            Message next = reports.receive(WAIT_MILLIS);
            while (next != null) {
                taken.add(new Report(next, properties(next)));
                next = taken.size() < BATCH ? reports.receiveNoWait() : null;
            }
            return taken;
        } catch (JMSException away) {
            lost(away);
            if (closing.await(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                log.debug("closing");
            }
            return List.of();
        }
    }

    /** The batch is recorded, but for what is laid aside in {@code exchange.dead}. */
    synchronized void done(List<Report> aside) {
        Open current = open;
        if (current == null) {
            return;
        }
        try (var dead = current.session().createProducer(current.session().createQueue(ExchangeNames.DEAD))) {
            for (Report report : aside) {
                dead.send(report.message());
            }
            current.session().commit();
        } catch (JMSException away) {
            lost(away);
        }
    }

    private Open opened() throws JMSException {
        Open current = open;
        if (current == null) {
            Connection connection = connections.createConnection();
            try {
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                current = new Open(
                        connection, session, session.createConsumer(session.createQueue(ExchangeNames.EVENTS)));
                connection.start();
            } catch (JMSException e) {
                connection.close();
                throw e;
            }
            open = current;
        }
        return current;
    }

    private static Map<String, Object> properties(Message message) throws JMSException {
        Map<String, Object> properties = new HashMap<>();
        Enumeration<?> names = message.getPropertyNames();
        while (names.hasMoreElements()) {
            String name = String.valueOf(names.nextElement());
            properties.put(name, message.getObjectProperty(name));
        }
        return properties;
    }

    /** The next question opens a connection anew; the broker gives the batch out again. */
    private void lost(JMSException why) {
        log.debug("reports about letters wait until the broker is back", why);
        release();
    }

    private void release() {
        Open ended = open;
        open = null;
        if (ended != null) {
            try {
                ended.connection().close();
            } catch (JMSException gone) {
                log.debug("the connection was gone already", gone);
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            release();
        }
    }
}
