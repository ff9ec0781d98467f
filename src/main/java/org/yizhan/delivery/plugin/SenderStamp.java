package org.yizhan.delivery.plugin;

import java.util.List;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;

/**
 * Writes the true sender on a message, in place of whatever its client wrote there. Camel's headers know no case, so
 * every spelling of the property is removed first.
 */
final class SenderStamp {
    /**
     * What an organisation must not decide: whether the broker drops its message silently as a duplicate (the ledger
     * answers repetitions with a receipt, and ids of different organisations may be equal), when it is delivered, where
     * it is routed.
     */
    private static final List<SimpleString> CONTROLS =
            List.of(Message.HDR_DUPLICATE_DETECTION_ID, Message.HDR_SCHEDULED_DELIVERY_TIME, Message.HDR_ROUTE_TO_IDS);

    private SenderStamp() {}

    static void put(Message message, String user) {
        for (SimpleString name : List.copyOf(message.getPropertyNames())) {
            if (name.toString().equalsIgnoreCase(ExchangeNames.SENDER)) {
                message.removeProperty(name);
            }
        }
        if (!user.equals(ExchangeNames.GATEWAY)) {
            CONTROLS.forEach(message::removeProperty);
        }
        message.putStringProperty(ExchangeNames.SENDER, user);
        message.reencode();
    }
}
