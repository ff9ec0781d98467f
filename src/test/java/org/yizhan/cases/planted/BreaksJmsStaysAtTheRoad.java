package org.yizhan.cases.planted;

import jakarta.jms.Message;

class BreaksJmsStaysAtTheRoad {
    Class<?> message() {
        return Message.class;
    }
}
