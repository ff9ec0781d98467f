package org.yizhan.wire.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start or end tag in well-formed text.
 *
 * @param start index of its {@code <}
 * @param end index behind its {@code >}
 */
record Tag(String text, int start, int end) {
    private static final Pattern NAME = Pattern.compile("[^\\s/>]+");
    private static final Pattern DECLARATION =
            Pattern.compile("(?s)\\s(xmlns(?::[^\\s=]+)?)\\s*=\\s*(\"[^\"]*\"|'[^']*')|\"[^\"]*\"|'[^']*'");

    boolean opens() {
        return text.charAt(start + 1) != '/';
    }

    boolean closes() {
        return !opens() || text.charAt(end - 2) == '/';
    }

    /** Where its name ends, the place for another attribute of a start tag. */
    int nameEnd() {
        Matcher name = NAME.matcher(text).region(start + 1, end);
        return name.find() ? name.end() : end;
    }

    String localName() {
        String name = text.substring(start + 1, nameEnd());
        return name.substring(name.indexOf(':') + 1);
    }

    /** The namespace declarations of a start tag: attribute name to value, the value quoted and escaped as it stands. */
    Map<String, String> declarations() {
        Map<String, String> declarations = new LinkedHashMap<>();
        Matcher matcher = DECLARATION.matcher(text).region(start, end);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                declarations.put(matcher.group(1), matcher.group(2));
            }
        }
        return declarations;
    }
}
