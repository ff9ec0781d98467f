package org.yizhan.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;

/** Reads messages from bytes: decoding, hardened parsing, the schema with every violation. Thread-safe. */
public interface MessageReader {

    /**
     * Reads one message.
     *
     * @param transportCharset charset named by the transport (Content-Type), null if none
     */
    Reading read(byte[] bytes, @Nullable String transportCharset);

    /** The findings with line and column of their paths in {@code bytes}. */
    List<Violation> locate(byte[] bytes, @Nullable String transportCharset, List<Violation> findings);
}
