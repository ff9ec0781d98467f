package org.yizhan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;

/**
 * A message as a channel hands it in. It is made first of all, from facts of the channel that no sender can set.
 *
 * @param sender who was let in
 * @param enteredAt when it came, as the channel noted it
 * @param digest SHA-256 of the whole message as received, 64 lower-case hexadecimal digits
 * @param charset what the transport says of the bytes; null if it says nothing
 * @param damage why the bytes are not worth reading, the whole of them perhaps not even kept; null if they are
 */
record Envelope(
        OrganisationCode sender,
        Channel channel,
        Instant enteredAt,
        byte[] bytes,
        String digest,
        @Nullable String charset,
        @Nullable Violation damage) {
    private static final int KEPT_OF_TOO_LARGE = 4096;

    static Envelope whole(
            OrganisationCode sender, Channel channel, Instant enteredAt, byte[] bytes, @Nullable String charset) {
        return new Envelope(sender, channel, enteredAt, bytes, Digests.of(bytes), charset, null);
    }

    /**
     * A message larger than {@code limit} bytes: its digest is what the sender finds it by again, of the bytes only the
     * first are kept.
     */
    static Envelope tooLarge(
            OrganisationCode sender, Channel channel, Instant enteredAt, InputStream content, long limit)
            throws IOException {
        DigestInputStream digesting = new DigestInputStream(content, Digests.sha256());
        byte[] first = digesting.readNBytes(KEPT_OF_TOO_LARGE);
        digesting.transferTo(OutputStream.nullOutputStream());
        String digest = Digests.text(digesting.getMessageDigest().digest());
        Violation damage = DoorRule.TOO_LARGE.at(null, limit);
        return new Envelope(sender, channel, enteredAt, first, digest, null, damage);
    }

    /** The same envelope, its content not to be read. */
    Envelope damaged(Violation why) {
        return new Envelope(sender, channel, enteredAt, bytes, digest, charset, why);
    }
}
