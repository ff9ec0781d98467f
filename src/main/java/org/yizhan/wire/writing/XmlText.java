package org.yizhan.wire.writing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** XML as it is written, element by element, indented by two; the same calls give the same text on every platform. */
final class XmlText {
    private static final String NAMESPACE = "urn:yizhan:exchange:1";

    private final StringBuilder text = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    /** A document whose root element is of the contract. */
    XmlText(String root) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
                .append(root)
                .append(" xmlns=\"")
                .append(NAMESPACE)
                .append("\">\n");
        open.push(root);
    }

    XmlText open(String element) {
        indent().append('<').append(element).append(">\n");
        open.push(element);
        return this;
    }

    XmlText close() {
        String element = open.pop();
        indent().append("</").append(element).append(">\n");
        return this;
    }

    /** An element with that text; nothing at all for null. */
    XmlText element(String element, @Nullable Object value) {
        if (value != null) {
            indent().append('<').append(element).append('>');
            escape(value.toString());
            text.append("</").append(element).append(">\n");
        }
        return this;
    }

    /** XML that already is well-formed and declares its own namespaces, untouched. */
    XmlText verbatim(String xml) {
        text.append(xml).append('\n');
        return this;
    }

    /** The document, its root closed. */
    String finish() {
        close();
        return text.toString();
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }

    /** What XML cannot carry, such as a control character quoted in a finding, becomes U+FFFD; CR survives as a reference. */
    private void escape(String value) {
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\r' -> text.append("&#13;");
                default -> text.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
    }

    private static boolean isXml(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n';
        }
        return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
