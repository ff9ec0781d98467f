package org.yizhan.wire.writing;

import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Original;
import org.yizhan.wire.decoding.Decoding;
import org.yizhan.wire.decoding.StrictDecoder;

/** The text of a message received before: what was read once is read the same way again. */
final class Source {
    /** The door counted the bytes; what is in the ledger is small enough. */
    private static final StrictDecoder DECODER = new StrictDecoder(Integer.MAX_VALUE);

    private Source() {}

    /** @throws IllegalArgumentException if there is no such message, or one that no one could read */
    static String text(@Nullable Original source) {
        if (source == null || source.charset() == null) {
            throw new IllegalArgumentException("the letter carries a message, and none that can be read was given");
        }
        if (DECODER.decodeAgain(source.bytes(), source.charset()) instanceof Decoding.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException("the message cannot be read as " + source.charset());
    }
}
