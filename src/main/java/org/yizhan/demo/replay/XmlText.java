package org.yizhan.demo.replay;

/** What XML 1.0 does to a text. */
final class XmlText {
    private XmlText() {}

    /** The text without the characters that no XML document can hold. */
    static String carriable(String text) {
        if (text.codePoints().allMatch(XmlText::isChar)) {
            return text;
        }
        return text.codePoints()
                .filter(XmlText::isChar)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text as every XML reader must give it: CR LF and CR alone are one LF (XML 1.0, 2.11). */
    static String asRead(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isChar(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
