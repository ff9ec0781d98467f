package org.yizhan.wire.decoding;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** First bytes that tell an encoding: byte order marks, and encodings in which {@code <?} looks different. */
enum Signature {
    UTF_32BE(null, true, "0000FEFF"),
    /** Before UTF-16LE, whose mark it begins with. */
    UTF_32LE(null, true, "FFFE0000"),
    UTF_32BE_UNMARKED(null, false, "0000003C"),
    UTF_32LE_UNMARKED(null, false, "3C000000"),
    UTF_7(null, true, "2B2F76"),
    EBCDIC(null, false, "4C6FA794"),
    UTF_8(Encoding.UTF_8, true, "EFBBBF"),
    GB18030(Encoding.GB18030, true, "84319533"),
    UTF_16BE(Encoding.UTF_16BE, true, "FEFF"),
    UTF_16LE(Encoding.UTF_16LE, true, "FFFE"),
    UTF_16BE_UNMARKED(Encoding.UTF_16BE, false, "003C"),
    UTF_16LE_UNMARKED(Encoding.UTF_16LE, false, "3C00");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final @Nullable Encoding encoding;
    private final boolean mark;
    private final String bytes;

    Signature(@Nullable Encoding encoding, boolean mark, String bytes) {
        this.encoding = encoding;
        this.mark = mark;
        this.bytes = bytes;
    }

    /** Null: the bytes look like an encoding whose letters are those of ASCII. */
    static @Nullable Signature of(byte[] message) {
        String first = HEX.formatHex(message, 0, Math.min(4, message.length));
        for (Signature signature : values()) {
            if (first.startsWith(signature.bytes)) {
                return signature;
            }
        }
        return null;
    }

    /** Null: not an encoding that is read. */
    @Nullable
    Encoding encoding() {
        return encoding;
    }

    /** True for a byte order mark: it settles the encoding and is not part of the text. */
    boolean mark() {
        return mark;
    }

    int markLength() {
        return mark ? bytes.length() / 2 : 0;
    }

    String title() {
        return name().replace("_UNMARKED", "").replace('_', '-');
    }
}
