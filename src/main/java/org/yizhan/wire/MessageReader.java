package org.yizhan.wire;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Message;
import org.yizhan.messages.Original;
import org.yizhan.messages.Violation;

/** Reads messages from bytes: decoding, hardened parsing, the schema with every violation. Thread-safe. */
public interface MessageReader {

    /**
     * Instead of a charset: the transport carried characters, not bytes. Their UTF-8 form is what is read, and an
     * encoding in the XML declaration means nothing.
     */
    String CHARACTERS = "characters";

    /**
     * Reads one message.
     *
     * @param transportCharset charset named by the transport (Content-Type), null if none, or {@link #CHARACTERS}
     */
    Reading read(byte[] bytes, @Nullable String transportCharset);

    /** A message that was read and found valid before, read again; empty if it cannot be. */
    Optional<Message> again(Original original);

    /** The findings, each with line and column of its path in a message that was read; those with a place keep it. */
    List<Violation> locate(Original original, List<Violation> findings);
}
