package org.yizhan.delivery;

import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;

/**
 * Inboxes as one session has found them: for each the broker is asked once whether it is there, since it would drop what is
 * sent to one that is not. By itself each letter would ask twice, and once of them through all queues there are.
 */
final class KnownInboxes {
    private final Map<String, Queue> known = new HashMap<>();
    private final Session session;

    KnownInboxes(Session session) {
        this.session = session;
    }

    /** @throws JMSException if there is no such inbox */
    Queue of(Parcel parcel) throws JMSException {
        String name = parcel.queue();
        Queue inbox = known.get(name);
        if (inbox == null) {
            // Asks whether the queue is there.
            inbox = session.createQueue(name);
            if (inbox instanceof ActiveMQDestination found) {
                found.setCreated(true);
            }
            known.put(name, inbox);
        }
        return inbox;
    }
}
