package org.yizhan.wire.decoding;

/** A place in a text as an editor shows it: both numbers from 1, columns in characters (code points). */
public record Place(int line, int column) {
    private static final Place START = new Place(1, 1);

    /** The place of the character at {@code offset}; lines end with LF, CR or both. */
    public static Place of(CharSequence text, int offset) {
        return START.moved(text, 0, offset);
    }

    public boolean isBefore(Place other) {
        return line < other.line || (line == other.line && column < other.column);
    }

    /** The place of the character at {@code to}, if this is the place of the one at {@code from} before it. */
    public Place moved(CharSequence text, int from, int to) {
        int atLine = line;
        int atColumn = column;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean crOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crOfCrLf)) {
                atLine++;
                atColumn = 1;
            } else if (!Character.isLowSurrogate(c)) {
                atColumn++;
            }
        }
        return new Place(atLine, atColumn);
    }
}
