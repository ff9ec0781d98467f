package org.yizhan.wire.decoding;

import static org.yizhan.wire.decoding.DecodingRule.BAD_DECLARATION;
import static org.yizhan.wire.decoding.DecodingRule.EMPTY;
import static org.yizhan.wire.decoding.DecodingRule.ILLEGAL_CHARACTER;
import static org.yizhan.wire.decoding.DecodingRule.LOST_CHARACTERS;
import static org.yizhan.wire.decoding.DecodingRule.MALFORMED;
import static org.yizhan.wire.decoding.DecodingRule.TOO_LARGE;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;

/**
 * Decodes whole messages. The byte order mark goes before the transport's charset, that before the declaration's; if
 * they contradict each other the message is refused. The JDK's XML parser would turn malformed GBK into U+FFFD without a
 * word, so it is given characters only. Thread-safe.
 */
public final class StrictDecoder {
    private final int limit;

    /**
     * A decoder of messages up to a size.
     *
     * @param limit most bytes of a message
     */
    public StrictDecoder(int limit) {
        this.limit = limit;
    }

    /**
     * Decodes a message as it arrived.
     *
     * @param transportCharset charset named by the transport; null or blank if it names none
     */
    public Decoding decode(byte[] message, @Nullable String transportCharset) {
        if (message.length > limit) {
            return new Decoding.Refused(TOO_LARGE.at(null, message.length, limit));
        }
        EncodingChoice choice = EncodingChoice.of(message, transportCharset);
        if (choice instanceof EncodingChoice.Chosen chosen) {
            return decode(message, chosen.from(), chosen.encoding());
        }
        return new Decoding.Refused(((EncodingChoice.Refused) choice).violation());
    }

    /** Decodes a message whose transport carried characters, given in UTF-8; its declared encoding means nothing. */
    public Decoding decodeCharacters(byte[] message) {
        if (message.length > limit) {
            return new Decoding.Refused(TOO_LARGE.at(null, message.length, limit));
        }
        Decoding decoding = decodeAgain(message, Encoding.UTF_8.charset().name());
        boolean lost = decoding instanceof Decoding.Text text && text.text().indexOf('\uFFFD') >= 0;
        return lost ? new Decoding.Refused(LOST_CHARACTERS.at(null)) : decoding;
    }

    /**
     * Decodes bytes that were read before.
     *
     * @param charset the {@link Decoding.Text#charset} of then
     * @throws IllegalArgumentException if no message is ever read in that charset
     */
    public Decoding decodeAgain(byte[] message, String charset) {
        Encoding encoding = Encoding.named(charset);
        if (encoding == null) {
            throw new IllegalArgumentException("messages are not read in " + charset);
        }
        Signature signature = Signature.of(message);
        return decode(message, signature == null ? 0 : signature.markLength(), encoding);
    }

    private static Decoding decode(byte[] message, int from, Encoding encoding) {
        ByteBuffer bytes = ByteBuffer.wrap(message, from, message.length - from);
        CharBuffer characters = CharBuffer.allocate(message.length - from);
        CoderResult end = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        if (encoding == Encoding.GB18030) {
            PrivateUse.leave(characters.array(), characters.position());
        }
        characters.flip();
        if (end.isError()) {
            return new Decoding.Refused(malformed(message, bytes.position(), end, characters, encoding));
        }
        return check(characters.toString(), encoding);
    }

    private static Violation malformed(
            byte[] message, int offset, CoderResult end, CharSequence before, Encoding encoding) {
        String bytes = HexFormat.ofDelimiter(" ")
                .withUpperCase()
                .formatHex(message, offset, Math.min(message.length, offset + Math.max(1, end.length())));
        return placed(MALFORMED.at(null, offset, bytes, encoding.charset().name()), before, before.length());
    }

    private static Decoding check(String text, Encoding encoding) {
        if (text.isEmpty()) {
            return new Decoding.Refused(EMPTY.at(null));
        }
        int illegal = firstIllegal(text);
        if (illegal >= 0) {
            String name = String.format("U+%04X", (int) text.charAt(illegal));
            return new Decoding.Refused(placed(ILLEGAL_CHARACTER.at(null, name), text, illegal));
        }
        String blanked = Declaration.blank(text);
        return blanked == null
                ? new Decoding.Refused(BAD_DECLARATION.at(null).placedAt(1, 1))
                : new Decoding.Text(blanked, encoding.charset().name());
    }

    /** Surrogates always come in pairs here: a decoder that is strict makes no others. */
    private static int firstIllegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\uFFFE') {
                return i;
            }
        }
        return -1;
    }

    private static Violation placed(Violation violation, CharSequence text, int offset) {
        Place place = Place.of(text, offset);
        return violation.placedAt(place.line(), place.column());
    }
}
