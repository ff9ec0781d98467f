package org.yizhan.ledger;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/conservation}: the figures as JSON, for operators on this machine. */
@Component
@Endpoint(id = "conservation")
class ConservationEndpoint {
    private final Conservation conservation;

    ConservationEndpoint(Conservation conservation) {
        this.conservation = conservation;
    }

    @ReadOperation
    Conservation.Balance balance() {
        return conservation.balance();
    }
}
