package org.yizhan.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a sequence of values, each with its length, so that no two sequences look the same. */
final class Fingerprint {
    /** What stands before the first link of a chain. */
    static final byte[] NOTHING = new byte[32];

    private final MessageDigest digest = sha256();

    static byte[] of(byte[] bytes) {
        return sha256().digest(bytes);
    }

    Fingerprint add(@Nullable Object value) {
        if (value == null) {
            digest.update(ByteBuffer.allocate(4).putInt(-1).array());
        } else {
            byte[] bytes = bytes(value);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return this;
    }

    byte[] digest() {
        return digest.digest();
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof Instant || value instanceof UUID || value instanceof Number || value instanceof Boolean) {
            return value.toString().getBytes(StandardCharsets.US_ASCII);
        }
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("no fingerprint of a " + value.getClass());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
