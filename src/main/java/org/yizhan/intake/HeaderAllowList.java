package org.yizhan.intake;

import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.springframework.stereotype.Component;

/** Lets no header of the outside become one of a route, and only the named ones leave. */
@Component
final class HeaderAllowList implements HeaderFilterStrategy {
    private static final Set<String> LEAVING = Set.of("Retry-After", "Content-Type");

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return !LEAVING.contains(name);
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return true;
    }
}
