package org.yizhan.wire.decoding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation.Words;

/**
 * Something that says in which encoding a message is.
 *
 * @param name as it is written there
 * @param encoding null if it names one that is not read
 */
record Claim(Words source, String name, @Nullable Encoding encoding) {
    private static final Words MARK = new Words("字节序标记（BOM）", "byte order mark");
    private static final Words TRANSPORT = new Words("传输层（Content-Type）", "transport (Content-Type)");
    private static final Words DECLARATION = new Words("XML 声明", "XML declaration");
    private static final Words DEFAULT = new Words("XML 缺省编码", "default of XML");
    private static final Words BYTES = new Words("报文字节", "bytes");

    /** All claims on a message, the one that goes first in front; never empty. */
    static List<Claim> on(byte[] message, @Nullable Signature signature, @Nullable String transportCharset) {
        List<Claim> claims = new ArrayList<>();
        if (signature != null && signature.mark()) {
            claims.add(new Claim(MARK, signature.title(), signature.encoding()));
        }
        if (transportCharset != null && !transportCharset.isBlank()) {
            claims.add(named(TRANSPORT, transportCharset));
        }
        int from = signature == null ? 0 : signature.markLength();
        String declared = Declaration.encodingIn(message, from, signature == null ? null : signature.encoding());
        if (declared != null) {
            claims.add(named(DECLARATION, declared));
        }
        if (claims.isEmpty()) {
            claims.add(named(DEFAULT, "UTF-8"));
        }
        claims.addAll(looks(message, signature, claims.get(0).encoding()));
        return claims;
    }

    private static Claim named(Words source, String name) {
        return new Claim(source, name, Encoding.named(name));
    }

    /** What unmarked bytes themselves show: the first character of any XML text is one of ASCII. */
    private static List<Claim> looks(byte[] message, @Nullable Signature signature, @Nullable Encoding first) {
        if (signature != null) {
            return signature.mark() ? List.of() : List.of(new Claim(BYTES, signature.title(), signature.encoding()));
        }
        boolean narrow = message.length < 2 || (message[0] != 0 && message[1] != 0);
        boolean contradicted = first != null && first.wide() && narrow;
        return contradicted ? List.of(new Claim(BYTES, "8-bit", Encoding.UTF_8)) : List.of();
    }
}
