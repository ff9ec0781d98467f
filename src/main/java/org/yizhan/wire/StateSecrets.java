package org.yizhan.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.yizhan.wire.parsing.Node;

/**
 * Finds the marks of state secrets, which may not be on this exchange. A message is marked by the flag {@code
 * stateSecret}, or by 绝密★, 机密★ or 秘密★ (as documents carry it, with spaces or without) in a title or in the first
 * three lines of any text. The mark inside a longer text does not count: petitioners write about secrets, too. Of bytes
 * that cannot be read the mark counts anywhere, since nobody can say where it stands.
 */
final class StateSecrets {
    private static final Pattern MARK = Pattern.compile("(?:绝\\s*密|机\\s*密|秘\\s*密)\\s*★");
    private static final int FIRST_LINES = 3;
    private static final List<Charset> READABLE = List.of(
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private StateSecrets() {}

    /** Looks at every element that was read. */
    static boolean marks(Node node) {
        return isFlag(node) || isMarked(node) || node.children().stream().anyMatch(StateSecrets::marks);
    }

    /** Looks for the mark anywhere in a text that could not be read to its end. */
    static boolean marks(String unreadable) {
        return MARK.matcher(unreadable).find();
    }

    /** Looks for the mark in the first bytes of what is not text, in every encoding that is read. */
    static boolean marks(byte[] unreadable, int most) {
        int length = Math.min(unreadable.length, most);
        return READABLE.stream().anyMatch(charset -> marks(new String(unreadable, 0, length, charset)));
    }

    private static boolean isFlag(Node node) {
        String text = node.text().trim();
        return node.name().equals("stateSecret") && (text.equals("true") || text.equals("1"));
    }

    private static boolean isMarked(Node node) {
        String text = node.text();
        if (text.indexOf('★') < 0) {
            return false;
        }
        if (node.name().equals("title")) {
            return MARK.matcher(text).find();
        }
        return text.lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).anyMatch(line -> MARK.matcher(line)
                .find());
    }
}
