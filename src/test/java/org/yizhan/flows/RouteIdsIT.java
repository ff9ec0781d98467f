package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayTest;

@GatewayTest
class RouteIdsIT {
    static final Set<String> IDS = Set.of(
            "http-receive",
            "http-check",
            "queue-receive",
            "folder-receive",
            "folder-attach",
            "message-submit",
            "letters-dispatch",
            "letters-collect",
            "deadlines-watch");

    private final CamelContext camel;

    RouteIdsIT(@Autowired CamelContext camel) {
        this.camel = camel;
    }

    @Test
    void exactlyTheseRoutesRun() {
        assertThat(camel.getRoutes().stream().map(Route::getRouteId)).containsExactlyInAnyOrderElementsOf(IDS);
    }
}
