package org.yizhan.ledger.planted;

import org.apache.camel.Exchange;

class BreaksLedgerKnowsNoRoad {
    Class<?> exchange() {
        return Exchange.class;
    }
}
