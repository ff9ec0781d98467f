package org.yizhan.wire.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a message, cut out of its text character for character, so that nothing a parser would change can change.
 * Only namespace declarations are added: those it inherited, and {@code xmlns=""} where it stood in no default namespace.
 * Wherever it is put, its namespaces are then the same as where it came from.
 */
final class Passage {
    private Passage() {}

    /** The root element of {@code message}, which must be well-formed and without a DOCTYPE. */
    static String root(String message) {
        Tags tags = new Tags(message);
        Tag root = expect(tags.next());
        return cut(message, root, end(tags, root), Map.of());
    }

    /**
     * The child of the root with that local name.
     *
     * @throws IllegalArgumentException if the root has none
     */
    static String child(String message, String localName) {
        Tags tags = new Tags(message);
        Tag root = expect(tags.next());
        Tag child = expect(tags.next());
        while (child.opens()) {
            int end = end(tags, child);
            if (child.localName().equals(localName)) {
                return cut(message, child, end, root.declarations());
            }
            child = expect(tags.next());
        }
        throw new IllegalArgumentException("the message has no element " + localName);
    }

    /** Index behind the end tag that belongs to {@code start}; moves {@code tags} there. */
    static int end(Tags tags, Tag start) {
        int depth = 0;
        Tag tag = start;
        while (true) {
            depth += tag.opens() ? 1 : 0;
            depth -= tag.closes() ? 1 : 0;
            if (depth == 0) {
                return tag.end();
            }
            tag = expect(tags.next());
        }
    }

    private static String cut(String message, Tag start, int end, Map<String, String> inherited) {
        Map<String, String> added = new LinkedHashMap<>();
        added.put("xmlns", "\"\"");
        added.putAll(inherited);
        added.keySet().removeAll(start.declarations().keySet());
        StringBuilder passage = new StringBuilder(message.substring(start.start(), start.nameEnd()));
        added.forEach(
                (name, value) -> passage.append(' ').append(name).append('=').append(value));
        return passage.append(message, start.nameEnd(), end).toString();
    }

    static Tag expect(@Nullable Tag tag) {
        if (tag == null) {
            throw new IllegalArgumentException("not well-formed: the message ends within an element");
        }
        return tag;
    }
}
