package org.yizhan.messages;

import java.util.UUID;

/** The id a sender gives its message: a UUID, unique per sender. */
public record MessageId(UUID value) {
    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
