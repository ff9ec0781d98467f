package org.yizhan.wire.decoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The XML declaration at the head of a document. */
final class Declaration {
    private static final int LONGEST = 512;
    private static final Pattern START = Pattern.compile("<\\?xml(?:\\s|$)");
    private static final Pattern FORM = Pattern.compile("<\\?xml\\s+version\\s*=\\s*([\"'])1\\.0\\1"
            + "(?:\\s+encoding\\s*=\\s*([\"'])(?<encoding>[A-Za-z][A-Za-z0-9._\\-]*)\\2)?"
            + "(?:\\s+standalone\\s*=\\s*([\"'])(?:yes|no)\\4)?\\s*\\?>");

    private Declaration() {}

    /** The encoding that the declaration at {@code from} names; null if none or if there is no proper declaration. */
    static @Nullable String encodingIn(byte[] message, int from, @Nullable Encoding look) {
        Charset letters = look != null && look.wide() ? look.charset() : StandardCharsets.ISO_8859_1;
        String head = new String(message, from, Math.min(LONGEST, message.length - from), letters);
        Matcher declaration = FORM.matcher(head);
        return declaration.lookingAt() ? declaration.group("encoding") : null;
    }

    /** The text with its declaration, if it has one, turned into spaces; null if it has a wrong one. */
    static @Nullable String blank(String text) {
        if (!START.matcher(text).lookingAt()) {
            return text;
        }
        Matcher declaration = FORM.matcher(text).region(0, Math.min(LONGEST, text.length()));
        if (!declaration.lookingAt()) {
            return null;
        }
        String head = declaration.group();
        return head.replaceAll("\\S", " ") + text.substring(head.length());
    }
}
