package org.yizhan.wire.writing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;

/**
 * A petition without what tells how to find the petitioners: document numbers, telephones, e-mail and other addresses, also
 * of a principal, and what this contract does not know. The rest stays character for character.
 */
final class Discretion {
    private static final Set<String> LEFT_OUT = Set.of(
            "documentNumber", "telephone", "landline", "email", "address", "addressRegion", "household", "contact");
    private static final String PERSONS = "petitioners";
    private static final String UNKNOWN = "extensions";

    private Discretion() {}

    /** @param petition the element, well-formed and of the contract */
    static String withoutContact(String petition) {
        StringBuilder kept = new StringBuilder(petition.length());
        Tags tags = new Tags(petition);
        Deque<String> open = new ArrayDeque<>();
        int from = 0;
        for (Tag tag = tags.next(); tag != null; tag = tags.next()) {
            if (tag.opens() && isLeftOut(tag, open)) {
                kept.append(petition, from, tag.start());
                from = end(tags, tag);
                continue;
            }
            if (tag.opens()) {
                open.push(tag.localName());
            }
            if (tag.closes()) {
                open.pop();
            }
        }
        return kept.append(petition.substring(from)).toString();
    }

    private static boolean isLeftOut(Tag tag, Deque<String> open) {
        return open.contains(PERSONS)
                ? LEFT_OUT.contains(tag.localName())
                : tag.localName().equals(UNKNOWN);
    }

    /** Index behind the end tag that belongs to {@code start}; moves {@code tags} there. */
    private static int end(Tags tags, Tag start) {
        int depth = start.closes() ? 0 : 1;
        int end = start.end();
        while (depth > 0) {
            Tag tag = Objects.requireNonNull(tags.next(), "the petition is well-formed");
            depth += tag.opens() ? 1 : 0;
            depth -= tag.closes() ? 1 : 0;
            end = tag.end();
        }
        return end;
    }
}
