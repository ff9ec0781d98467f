package org.yizhan.messages;

import java.util.UUID;

/** The id of a letter, the same on every attempt to deliver it: what a recipient dedupes by. */
public record LetterId(UUID value) {
    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
