package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayTest;

@GatewayTest
class RouteIdsIT {
    private final CamelContext camel;

    RouteIdsIT(@Autowired CamelContext camel) {
        this.camel = camel;
    }

    @Test
    void exactlyTheseRoutesRun() {
        assertThat(camel.getRoutes().stream().map(Route::getRouteId))
                .containsExactlyInAnyOrder(
                        "http-receive",
                        "http-check",
                        "queue-receive",
                        "folder-receive",
                        "folder-attach",
                        "message-submit",
                        "letters-dispatch",
                        "letters-collect");
    }
}
