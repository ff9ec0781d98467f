package org.yizhan.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yizhan.wire.parsing.Node;

/**
 * Finds the marks of state secrets, which may not be on this exchange. A message is marked by the flag {@code
 * stateSecret}, or by 绝密★, 机密★ or 秘密★ (as documents carry it, with spaces or without) in a title or in the first
 * three lines of any text. The mark inside a longer text does not count: petitioners write about secrets, too. Of bytes
 * that cannot be read the mark counts anywhere, since nobody can say where it stands.
 */
final class StateSecrets {
    private static final Pattern MARK = Pattern.compile("(?:绝[\\s　]*密|机[\\s　]*密|秘[\\s　]*密)[\\s　]*★");
    private static final int FIRST_LINES = 3;
    /** The mark's bytes, written as characters of Latin-1, in every encoding that is read. */
    private static final Pattern MARK_IN_BYTES = Pattern.compile(Stream.of("UTF-8", "GB18030", "UTF-16BE", "UTF-16LE")
            .map(name -> bytesOfMark(Charset.forName(name)))
            .collect(Collectors.joining("|")));

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
        String bytes = new String(unreadable, 0, Math.min(unreadable.length, most), StandardCharsets.ISO_8859_1);
        return MARK_IN_BYTES.matcher(bytes).find();
    }

    private static String bytesOfMark(Charset charset) {
        String space = "(?:" + bytes(" ", charset) + "|" + bytes("\u3000", charset) + ")*";
        return Stream.of("绝", "机", "秘")
                .map(first -> bytes(first, charset) + space + bytes("密", charset) + space + bytes("★", charset))
                .collect(Collectors.joining("|"));
    }

    private static String bytes(String character, Charset charset) {
        return Pattern.quote(new String(character.getBytes(charset), StandardCharsets.ISO_8859_1));
    }

    private static boolean isFlag(Node node) {
        return node.name().equals("stateSecret")
                && List.of("true", "1").contains(node.text().trim());
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
