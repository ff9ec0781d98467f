package org.yizhan.wire.planted;

import org.yizhan.cases.Decision;

class BreaksWireKnowsNoCases {
    Class<?> decision() {
        return Decision.class;
    }
}
