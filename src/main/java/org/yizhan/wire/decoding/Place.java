package org.yizhan.wire.decoding;

/** A place in a text as an editor shows it: both numbers from 1, columns in characters (code points). */
public record Place(int line, int column) {

    /** The place of the character at {@code offset}; lines end with LF, CR or both. */
    public static Place of(CharSequence text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean crOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crOfCrLf)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(line, Character.codePointCount(text, lineStart, offset) + 1);
    }
}
