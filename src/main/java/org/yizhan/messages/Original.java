package org.yizhan.messages;

import org.jspecify.annotations.Nullable;

/**
 * A message exactly as it was received.
 *
 * @param charset name of the charset the bytes are read with: it may come from the transport and stand nowhere in the
 *     bytes, so it is kept beside them; null if the bytes could not be read
 */
public record Original(byte[] bytes, @Nullable String charset) {}
