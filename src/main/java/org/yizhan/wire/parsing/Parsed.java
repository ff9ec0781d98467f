package org.yizhan.wire.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;
import org.yizhan.wire.decoding.Place;

/**
 * A text as far as it was read.
 *
 * @param root null if not even its start was read
 * @param refusal why reading stopped; null if it reached the end
 * @param suspects elements that the schema does not allow as they are; its reasons are found by other means
 * @param places of the elements in the text
 */
public record Parsed(@Nullable Node root, @Nullable Violation refusal, List<Node> suspects, Places places) {

    boolean isFaultless() {
        return refusal == null && suspects.isEmpty();
    }

    /** Where elements stand. Cheap as long as they are asked for in the order of the document. */
    public static final class Places {
        private final String text;
        private final Markup markup;
        private Place last = new Place(1, 1);
        private int lastOffset;

        Places(String text, Markup markup) {
            this.text = text;
            this.markup = markup;
        }

        /** The place of the element's {@code <}. */
        public Place of(Node node) {
            return ofElement(node.number());
        }

        Place ofElement(int number) {
            return at(markup.start(number));
        }

        Place at(int offset) {
            last = offset < lastOffset ? Place.of(text, offset) : last.moved(text, lastOffset, offset);
            lastOffset = offset;
            return last;
        }
    }
}
