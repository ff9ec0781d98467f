package org.yizhan.delivery;

import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.yizhan.delivery.plugin.ExchangeNames;

/** Lets in of a queue message's properties the named ones only; what a route keeps in headers does not leave. */
record ExchangeHeaders(Set<String> let) implements HeaderFilterStrategy {
    /** What the broker itself writes on every message. */
    static final ExchangeHeaders OF_MESSAGES =
            new ExchangeHeaders(Set.of(ExchangeNames.SENDER, "JMSXDeliveryCount", "_AMQ_INGRESS_TIMESTAMP"));

    /** What the broker writes into its reports about letters. */
    static final ExchangeHeaders OF_REPORTS = new ExchangeHeaders(Set.of(
            ExchangeNames.LETTER_ID,
            ExchangeNames.LETTER_STATE,
            ExchangeNames.RECIPIENT,
            ExchangeNames.CASE_ID,
            ExchangeNames.KIND,
            ExchangeNames.AT,
            ExchangeNames.REASON));

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return !let.contains(name);
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return !let.contains(name);
    }
}
