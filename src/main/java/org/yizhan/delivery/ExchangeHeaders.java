package org.yizhan.delivery;

import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.yizhan.delivery.plugin.ExchangeNames;

/**
 * Of a queue message's properties only those of the broker's reports become headers in a route. A route that reads what
 * organisations wrote takes it from the message itself.
 */
final class ExchangeHeaders implements HeaderFilterStrategy {
    private static final Set<String> OF_REPORTS = Set.of(
            ExchangeNames.LETTER_ID,
            ExchangeNames.LETTER_STATE,
            ExchangeNames.RECIPIENT,
            ExchangeNames.CASE_ID,
            ExchangeNames.KIND,
            ExchangeNames.AT,
            ExchangeNames.REASON);

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return !OF_REPORTS.contains(name);
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return !OF_REPORTS.contains(name);
    }
}
