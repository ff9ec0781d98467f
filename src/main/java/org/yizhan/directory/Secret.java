package org.yizhan.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * An organisation's secret as it is kept: SHA-256 over the salt's bytes and the text in UTF-8. A fast hash is right here
 * because the text is 160 random bits, never a person's choice.
 *
 * @param salt 32 hexadecimal digits
 * @param hash 64 hexadecimal digits
 */
public record Secret(String salt, String hash) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();
    private static final int TEXT_BYTES = 20;
    private static final int SALT_BYTES = 16;

    /** A new secret with the text that its owner is shown once. */
    public record Issued(String text, Secret secret) {
        @Override
        public String toString() {
            return "Issued[text=***]";
        }
    }

    /** Generates a secret of 160 bits, written as 40 hexadecimal digits. */
    public static Issued issue() {
        String text = HEX.formatHex(random(TEXT_BYTES));
        return new Issued(text, of(text));
    }

    /** The kept form of {@code text}, under a new salt. */
    public static Secret of(String text) {
        byte[] salt = random(SALT_BYTES);
        return new Secret(HEX.formatHex(salt), HEX.formatHex(digest(salt, text)));
    }

    /** True if {@code text} is the secret; takes the same time wherever it differs. */
    public boolean matches(String text) {
        return MessageDigest.isEqual(digest(HEX.parseHex(salt), text), HEX.parseHex(hash));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] digest(byte[] salt, String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
