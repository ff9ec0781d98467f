package org.yizhan.wire.parsing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a text, found in one pass over its characters before any parser sees it. The pass ends where the text
 * breaks a bound, and where it is not well-formed any more: the parser will stop at the same place.
 */
final class Markup {
    /** A bound that the text breaks at {@code offset}. */
    record Breach(ParsingRule rule, int bound, int offset) {}

    private static final int STOP = -1;

    private final String text;
    private final Limits limits;
    private int[] starts = new int[256];
    private int count;
    private int depth;
    private int textLength;
    private int attributes;
    private int allAttributes;
    private @Nullable Breach breach;

    private Markup(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    static Markup of(String text, Limits limits) {
        Markup markup = new Markup(text, limits);
        int at = 0;
        while (at != STOP && at < text.length()) {
            at = markup.next(at);
        }
        return markup;
    }

    /** The first bound that is broken; null if the text may be given to the parser. */
    @Nullable
    Breach breach() {
        return breach;
    }

    /** Offset of the {@code <} of the element that starts as the n-th of the document, from 0. */
    int start(int element) {
        return starts[element];
    }

    /** Passes the text up to the next piece of markup, and that. */
    private int next(int from) {
        int at = text.indexOf('<', from);
        if (tooMuchText((at < 0 ? text.length() : at) - from)) {
            return refuse(ParsingRule.TEXT_TOO_LONG, from);
        }
        if (at < 0) {
            return STOP;
        }
        if (text.startsWith("<!--", at)) {
            return passText(at, "-->", 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return passText(at, "]]>", 9);
        }
        if (text.startsWith("<!DOCTYPE", at)) {
            return refuse(ParsingRule.DOCTYPE, at);
        }
        if (text.startsWith("<?", at)) {
            return refuse(ParsingRule.PROCESSING_INSTRUCTION, at);
        }
        textLength = 0;
        return text.startsWith("</", at) ? endTag(at) : startTag(at);
    }

    private boolean tooMuchText(int more) {
        textLength += more;
        return textLength > limits.textLength();
    }

    private int passText(int at, String end, int open) {
        int close = text.indexOf(end, at + open);
        if (tooMuchText((close < 0 ? text.length() : close) - at)) {
            return refuse(ParsingRule.TEXT_TOO_LONG, at);
        }
        return close < 0 ? STOP : close + end.length();
    }

    private int endTag(int at) {
        depth--;
        int close = text.indexOf('>', at);
        return close < 0 ? STOP : close + 1;
    }

    private int startTag(int at) {
        depth++;
        if (depth > limits.depth()) {
            return refuse(ParsingRule.TOO_DEEP, at);
        }
        if (count + allAttributes >= limits.tags()) {
            return refuse(ParsingRule.TOO_MANY_TAGS, at);
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = at;
        attributes = 0;
        return insideTag(at + 1);
    }

    private int insideTag(int from) {
        int name = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                depth -= text.charAt(i - 1) == '/' ? 1 : 0;
                return i + 1;
            } else if (c == '"' || c == '\'') {
                i = passAttribute(c, i);
                name = i + 1;
            } else if (c <= ' ' || c == '=' || c == '/') {
                name = i + 1;
            } else if (i - name == limits.nameLength()) {
                i = refuse(ParsingRule.NAME_TOO_LONG, name);
            }
            if (c == '<' || i == STOP) {
                return STOP;
            }
        }
        return STOP;
    }

    /** The offset of the closing quote. */
    private int passAttribute(char quote, int open) {
        attributes++;
        allAttributes++;
        if (attributes > limits.attributes()) {
            return refuse(ParsingRule.TOO_MANY_ATTRIBUTES, open);
        }
        int close = text.indexOf(quote, open + 1);
        if ((close < 0 ? text.length() : close) - open > limits.attributeLength()) {
            return refuse(ParsingRule.ATTRIBUTE_TOO_LONG, open);
        }
        return close;
    }

    private int refuse(ParsingRule rule, int at) {
        int bound =
                switch (rule) {
                    case TOO_DEEP -> limits.depth();
                    case TOO_MANY_TAGS -> limits.tags();
                    case TOO_MANY_ATTRIBUTES -> limits.attributes();
                    case ATTRIBUTE_TOO_LONG -> limits.attributeLength();
                    case NAME_TOO_LONG -> limits.nameLength();
                    case TEXT_TOO_LONG -> limits.textLength();
                    default -> 0;
                };
        breach = new Breach(rule, bound, at);
        return STOP;
    }
}
