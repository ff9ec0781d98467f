package org.yizhan.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.delivery.Attempt.Delivered;
import org.yizhan.delivery.Attempt.Failed;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.TimedStage;

/**
 * Letters onto their recipients' queues: a batch in one transaction. One letter that the broker has already, or does not
 * take, cancels the whole of it; then each is sent by itself.
 */
final class Inboxes {
    private static final Logger log = LoggerFactory.getLogger(Inboxes.class);
    private static final long FOREVER = 0;

    private final ConnectionFactory connections;
    private final OrganisationQueues queues;
    private final Packing packing;
    private final OrganisationCode gateway;
    private final Clock clock;

    Inboxes(
            ConnectionFactory connections,
            OrganisationQueues queues,
            Packing packing,
            OrganisationCode gateway,
            Clock clock) {
        this.connections = connections;
        this.queues = queues;
        this.packing = packing;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Sends what can be sent; an attempt for every letter. */
    List<Attempt> send(WayOut way) {
        return TimedStage.SEND.time(() -> attempt(way));
    }

    private List<Attempt> attempt(WayOut way) {
        List<Attempt> attempts = new ArrayList<>();
        List<Parcel> parcels = packing.pack(way.letters(), attempts);
        try {
            attempts.addAll(together(parcels));
        } catch (JMSException refused) {
            attempts.addAll(apart(parcels, refused));
        }
        return attempts;
    }

    private List<Delivered> together(List<Parcel> parcels) throws JMSException {
        queues.declare(recipients(parcels));
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(null)) {
            KnownInboxes inboxes = new KnownInboxes(session);
            for (Parcel parcel : parcels) {
                put(parcel, inboxes.of(parcel), session, producer);
            }
            session.commit();
        }
        Instant committed = clock.instant();
        return parcels.stream()
                .map(parcel -> new Delivered(parcel.claimed(), committed, false))
                .toList();
    }

    /** Without a transaction the broker passes over a letter that it has already: it is delivered. */
    private List<Attempt> apart(List<Parcel> parcels, JMSException refused) {
        List<Attempt> attempts = new ArrayList<>();
        try (Connection connection = connections.createConnection()) {
            queues.declareAgain(recipients(parcels));
            log.warn("{} letters are sent one by one: {}", parcels.size(), refused.getMessage());
            for (Parcel parcel : parcels) {
                attempts.add(alone(parcel, connection));
            }
        } catch (JMSException unreachable) {
            parcels.stream()
                    .skip(attempts.size())
                    .map(parcel -> new Failed(parcel.claimed(), unreachable.getMessage(), false))
                    .forEach(attempts::add);
        }
        return attempts;
    }

    /** @throws JMSException if not the letter but the broker is the trouble */
    private Attempt alone(Parcel parcel, Connection connection) throws JMSException {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(null)) {
            return alone(parcel, session, producer);
        }
    }

    private Attempt alone(Parcel parcel, Session session, MessageProducer producer) {
        try {
            put(parcel, new KnownInboxes(session).of(parcel), session, producer);
            return new Delivered(parcel.claimed(), clock.instant(), false);
        } catch (JMSException refused) {
            log.warn("letter {} was not taken", parcel.claimed().letter().id(), refused);
            return new Failed(parcel.claimed(), "the broker does not take it: " + refused.getMessage(), true);
        }
    }

    private void put(Parcel parcel, Queue inbox, Session session, MessageProducer producer) throws JMSException {
        producer.send(
                inbox,
                parcel.message(session, gateway),
                DeliveryMode.PERSISTENT,
                parcel.claimed().letter().priority(),
                FOREVER);
    }

    private static Set<OrganisationCode> recipients(List<Parcel> parcels) {
        return parcels.stream()
                .map(parcel -> parcel.claimed().letter().recipient())
                .collect(Collectors.toSet());
    }
}
