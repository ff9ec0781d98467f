package org.yizhan.wire.decoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** The encodings that are read. GB2312 and GBK are parts of GB18030 and are read as it: old systems mix their names. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16BE(StandardCharsets.UTF_16BE),
    UTF_16LE(StandardCharsets.UTF_16LE),
    /** Named without an order of bytes; the bytes show it. */
    UTF_16(StandardCharsets.UTF_16),
    GB18030(Charset.forName("GB18030"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** The encoding with that name or alias, in any case; null if it is not one of ours. */
    static @Nullable Encoding named(String name) {
        try {
            return switch (Charset.forName(name.strip()).name()) {
                case "UTF-8" -> UTF_8;
                case "UTF-16BE" -> UTF_16BE;
                case "UTF-16LE" -> UTF_16LE;
                case "UTF-16" -> UTF_16;
                case "GB18030", "GBK", "GB2312" -> GB18030;
                default -> null;
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    boolean wide() {
        return this == UTF_16 || this == UTF_16BE || this == UTF_16LE;
    }

    /** True if both can be meant of the same bytes. */
    boolean agreesWith(Encoding other) {
        return this == other || (wide() && other.wide() && (this == UTF_16 || other == UTF_16));
    }
}
