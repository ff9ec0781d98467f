package org.yizhan.wire.decoding;

import org.yizhan.messages.Violation;

/** What decoding gave: the text, or the one reason why there is none. */
public sealed interface Decoding {

    /**
     * The characters of a message.
     *
     * @param text without a byte order mark; an XML declaration is blanked out with spaces, so that it claims nothing
     *     any more and every place in the text stays where the sender sees it
     * @param charset name of the charset that was read, as {@link StrictDecoder#decodeAgain} takes it
     */
    record Text(String text, String charset) implements Decoding {}

    /** The bytes are not text by the rules; nothing of them may be used. */
    record Refused(Violation violation) implements Decoding {}
}
