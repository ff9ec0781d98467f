package org.yizhan.delivery.plugin;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.utils.collections.LinkedListIterator;

/**
 * What the gateway may ask the broker about {@code exchange.in}: a management resource, the same for an embedded, a
 * separate and a stock broker. A message counts from the broker's own stamp until its consumer has committed, also while
 * it waits to be delivered again.
 */
public final class WaitingMessages {
    /** The resource's name in a management message. */
    public static final String RESOURCE = "exchange.waiting";
    /** The operation without arguments that answers with {@link #decidedUpTo}. */
    public static final String DECIDED_UP_TO = "decidedUpTo";

    /** With more the queue is not looked through: the mark stays where it was until intake has caught up. */
    private static final long LOOKED_THROUGH = 20_000;

    private final ActiveMQServer server;
    private final Clock clock;
    private long known;

    WaitingMessages(ActiveMQServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Everything that entered before this instant has left the queue; milliseconds since 1970, by the broker's clock. */
    public synchronized long decidedUpTo() {
        long now = clock.millis();
        Queue queue = server.locateQueue(SimpleString.of(ExchangeNames.IN));
        if (queue == null) {
            throw new IllegalStateException("there is no queue " + ExchangeNames.IN);
        }
        if (queue.getMessageCount() <= LOOKED_THROUGH) {
            // Twice: a message that is just between two of its standings is missed by one look, not by the next.
            known = Math.max(known, Math.min(now, Math.min(oldest(queue), oldest(queue))));
        }
        return known;
    }

    private static long oldest(Queue queue) {
        long oldest = Long.MAX_VALUE;
        if (queue.getMessageCount() == 0) {
            return oldest;
        }
        try (LinkedListIterator<MessageReference> queued = queue.browserIterator()) {
            while (queued.hasNext()) {
                oldest = Math.min(oldest, entered(queued.next()));
            }
        }
        for (Collection<MessageReference> delivering :
                queue.getDeliveringMessages().values()) {
            oldest = Math.min(oldest, oldest(List.copyOf(delivering)));
        }
        return Math.min(oldest, oldest(queue.getScheduledMessages()));
    }

    private static long oldest(Collection<MessageReference> messages) {
        return messages.stream().mapToLong(WaitingMessages::entered).min().orElse(Long.MAX_VALUE);
    }

    /** One without a stamp counts from when it is taken. */
    private static long entered(MessageReference reference) {
        Long stamp = reference.getMessage().getIngressTimestamp();
        return stamp == null ? Long.MAX_VALUE : stamp;
    }
}
