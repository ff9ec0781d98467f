package org.yizhan.wire.writing;

import org.jspecify.annotations.Nullable;

/** The tags of well-formed text without a DOCTYPE, one after the other; comments, CDATA and instructions are passed over. */
final class Tags {
    private final String text;
    private int position;

    Tags(String text) {
        this.text = text;
    }

    /** The next tag; null behind the last. */
    @Nullable
    Tag next() {
        int start = text.indexOf('<', position);
        while (start >= 0 && isNoTag(start)) {
            start = text.indexOf('<', behindNoTag(start));
        }
        if (start < 0) {
            return null;
        }
        position = tagEnd(start);
        return new Tag(text, start, position);
    }

    private boolean isNoTag(int start) {
        char next = text.charAt(start + 1);
        return next == '!' || next == '?';
    }

    private int behindNoTag(int start) {
        if (text.startsWith("<!--", start)) {
            return text.indexOf("-->", start + 4) + 3;
        }
        if (text.startsWith("<![CDATA[", start)) {
            return text.indexOf("]]>", start + 9) + 3;
        }
        return text.indexOf("?>", start + 2) + 2;
    }

    /** A {@code >} may stand inside an attribute's value. */
    private int tagEnd(int start) {
        char quote = 0;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("not well-formed: a tag without end at " + start);
    }
}
