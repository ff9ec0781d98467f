package org.yizhan.wire.decoding;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;

/** Which encoding a message's bytes are in, by what is claimed of them. */
sealed interface EncodingChoice {

    /**
     * An encoding all claims agree on.
     *
     * @param from where the text begins, behind a byte order mark
     */
    record Chosen(Encoding encoding, int from) implements EncodingChoice {}

    /** The claims forbid reading. */
    record Refused(Violation violation) implements EncodingChoice {}

    static EncodingChoice of(byte[] message, @Nullable String transportCharset) {
        Signature signature = Signature.of(message);
        List<Claim> claims = Claim.on(message, signature, transportCharset);
        int from = signature == null ? 0 : signature.markLength();
        Claim settled = claims.get(0);
        for (Claim claim : claims) {
            Encoding encoding = claim.encoding();
            if (encoding == null || settled.encoding() == null) {
                return new Refused(DecodingRule.UNSUPPORTED_CHARSET.at(null, claim.source(), claim.name()));
            }
            if (!settled.encoding().agreesWith(encoding)) {
                return new Refused(DecodingRule.CONTRADICTION.at(
                        null, settled.source(), settled.name(), claim.source(), claim.name()));
            }
            settled = settled.encoding() == Encoding.UTF_16 ? claim : settled;
        }
        return new Chosen(inOrder(Objects.requireNonNull(settled.encoding()), message), from);
    }

    private static Encoding inOrder(Encoding encoding, byte[] message) {
        if (encoding != Encoding.UTF_16) {
            return encoding;
        }
        return message.length > 0 && message[0] == 0 ? Encoding.UTF_16BE : Encoding.UTF_16LE;
    }
}
